import { describe, expect, it } from 'vitest'
import { decalOf, patternOf } from '../../src/charts/patterns'
import { FILL_CODES, fillOf, PALETTES, tokensCss, type FillCode, type Theme, type Token } from '../../src/charts/theme'
import { ciede2000, closest, contrast, VISIONS } from './colour'

const THEMES: readonly Theme[] = ['light', 'dark']
const SETS = ['out', 'app', 'res', 'ser'] as const
const members = (set: string): FillCode[] => FILL_CODES.filter((c) => c.startsWith(set) && /\d$/.test(c))

describe('colour arithmetic', () => {
  it('agrees with published CIEDE2000 pairs (Sharma, Wu, Dalal 2005)', () => {
    expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4)
    expect(ciede2000([50, 2.5, 0], [50, 0, -2.5])).toBeCloseTo(4.3065, 4)
    expect(ciede2000([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4)
    expect(ciede2000([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4)
  })
  it('agrees with WCAG on black and white', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5)
    expect(contrast('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2)
  })
})

describe.each(THEMES)('the %s palette', (theme) => {
  const palette = PALETTES[theme]

  it.each(FILL_CODES.filter((c) => c !== 'app-org'))('%s stands out from panel and page by 3:1 and carries its label by 4.5:1', (code) => {
    expect(contrast(palette[code], palette.panel)).toBeGreaterThanOrEqual(3)
    expect(contrast(palette[code], palette.page)).toBeGreaterThanOrEqual(3)
    if (!code.startsWith('ser')) expect(contrast(palette[code], palette[`on-${code}`])).toBeGreaterThanOrEqual(4.5)
  })
  it.each(SETS)('the codes of %s are told apart by every kind of vision (ΔE00 ≥ 15)', (set) => {
    for (const vision of VISIONS) expect(closest(members(set).map((c) => palette[c]), vision), vision).toBeGreaterThanOrEqual(15)
  })
  it('tells 自然人 from 法人或其他组织', () => {
    for (const vision of VISIONS) expect(closest([palette['app-1'], palette['app-org']], vision), vision).toBeGreaterThanOrEqual(15)
    expect(contrast(palette['app-org'], palette.panel)).toBeGreaterThanOrEqual(3)
  })
  it('text is read at 4.5:1 on every ground it stands on', () => {
    const texts: Token[] = ['ink', 'ink2', 'ink3', 'accent', 'error', 'warn', 'info', 'ok']
    for (const text of texts) for (const ground of ['panel', 'page'] as const) expect(contrast(palette[text], palette[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette.ink, palette.mark)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette['on-accent'], palette.accent)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette.accent, palette['accent-bg'])).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette.ink2, palette.sunk)).toBeGreaterThanOrEqual(4.5)
  })
  it('parts are seen at 3:1', () => {
    for (const part of ['line-strong', 'peer', 'mark-line'] as const) for (const ground of ['panel', 'page'] as const) expect(contrast(palette[part], palette[ground]), `${part} on ${ground}`).toBeGreaterThanOrEqual(3)
  })
})

describe('the table of distances in the brief', () => {
  it.each([
    ['light', 'out', [21.8, 18.7, 17.2, 17.2]], ['light', 'app', [25.6, 18.8, 19.5, 17.0]], ['light', 'res', [32.1, 35.3, 32.0, 33.5]], ['light', 'ser', [32.8, 23.0, 22.1, 21.3]],
    ['dark', 'out', [20.1, 18.8, 16.7, 17.6]], ['dark', 'app', [25.1, 20.0, 21.2, 15.8]], ['dark', 'res', [27.9, 27.2, 30.5, 27.1]], ['dark', 'ser', [30.2, 29.1, 27.1, 15.9]],
  ] as const)('%s %s', (theme, set, expected) => {
    const found = VISIONS.map((v) => closest(members(set).map((c) => PALETTES[theme][c]), v))
    found.forEach((d, i) => expect(d).toBeCloseTo(expected[i]!, 0))
  })
})

describe('tokens', () => {
  it('writes every colour for both themes and both ways of choosing dark', () => {
    const css = tokensCss()
    for (const theme of THEMES) for (const [name, value] of Object.entries(PALETTES[theme])) expect(css).toContain(`--gk-${name}: ${value};`)
    expect(css).toContain('prefers-color-scheme: dark')
    expect(css).toContain(':root[data-theme="dark"]')
    const names = [...css.split('\n}')[0]!.matchAll(/--gk-[\w-]+/g)].map((m) => m[0]).filter((n, i, all) => all.indexOf(n) !== i)
    expect(names, 'a size must not take the name of a colour').toEqual([])
    expect(css.split('{').length).toBe(css.split('}').length)
  })
  it('gives an unknown code the neutral colour, not a member of a set', () => {
    expect(fillOf(PALETTES.light, 'out-9')).toBe(PALETTES.light.peer)
    expect(fillOf(PALETTES.light, null)).toBe(PALETTES.light.peer)
  })
  it('gives the members of a set different patterns, solid to the first alone', () => {
    for (const set of SETS) {
      const patterns = members(set).map(patternOf)
      expect(new Set(patterns).size).toBe(patterns.length)
      expect(patterns.map((p) => decalOf(p, '#000').symbol === 'none')).toEqual(patterns.map((_, i) => i === 0))
    }
  })
})
