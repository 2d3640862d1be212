/** All colours, once: the palettes of charts and the custom properties of styles/tokens.css come from this list. Ratios and distances: tests/charts/theme.test.ts. */

export type Theme = 'light' | 'dark'

/** Ink on a light fill and white on a dark one, the same in both themes. */
const ON_LIGHT = '#11151A'
const ON_DARK = '#FFFFFF'

/** Grounds, text, lines and roles: [light, dark]. */
const ROLES = {
  'page': ['#F5F6F8', '#0F1318'], 'panel': ['#FFFFFF', '#161B22'], 'sunk': ['#ECEFF3', '#0B0F13'], 'raised': ['#FFFFFF', '#1E252E'],
  'ink': ['#1A1F26', '#E9ECF0'], 'ink2': ['#454D59', '#BAC2CC'], 'ink3': ['#5F6875', '#98A2AE'],
  'line': ['#D8DDE4', '#2E3742'], 'line-strong': ['#7D8794', '#77828F'],
  'accent': ['#0B57A4', '#7DB8FF'], 'accent-bg': ['#E7F0FA', '#182A3F'], 'on-accent': [ON_DARK, ON_LIGHT],
  'error': ['#B3261E', '#FF8A80'], 'warn': ['#855400', '#F2C14E'], 'info': ['#0B57A4', '#7DB8FF'], 'ok': ['#1B6B3A', '#7CCB97'],
  'mark': ['#FFF0B3', '#4A3B0A'], 'mark-line': ['#8A6A00', '#F2C14E'],
  'peer': ['#7B8490', '#8B95A1'], 'band': ['#C9D6E6', '#2B3F57'],
} as const

/** Categorical fills: [light, label on it, dark, label on it]. No picture mixes two sets. */
const FILLS = {
  'out-1': ['#1A4FB4', ON_DARK, '#4F8DFF', ON_LIGHT], 'out-2': ['#3D92DD', ON_LIGHT, '#AEE0FF', ON_LIGHT],
  'out-3': ['#992F08', ON_DARK, '#D35D2E', ON_LIGHT], 'out-4': ['#52244F', ON_DARK, '#95608C', ON_DARK],
  'out-5': ['#9F8526', ON_LIGHT, '#E2C94A', ON_LIGHT], 'out-6': ['#70747C', ON_DARK, '#9CA0A6', ON_LIGHT],
  'app-1': ['#16335A', ON_DARK, '#54749F', ON_DARK], 'app-2': ['#C66422', ON_LIGHT, '#F7A030', ON_LIGHT],
  'app-3': ['#1B6B5E', ON_DARK, '#54A893', ON_LIGHT], 'app-4': ['#9340C4', ON_DARK, '#CF9CF8', ON_LIGHT],
  'app-5': ['#5E1019', ON_DARK, '#CC403C', ON_DARK], 'app-6': ['#888D97', ON_LIGHT, '#ECEEF1', ON_LIGHT],
  'app-org': ['#6F87A8', ON_LIGHT, '#A9BFDC', ON_LIGHT],
  'res-1': ['#2F74D0', ON_DARK, '#5C97F2', ON_LIGHT], 'res-2': ['#C6670F', ON_LIGHT, '#E0762B', ON_LIGHT],
  'res-3': ['#2A2D31', ON_DARK, '#DDE1E6', ON_LIGHT],
  'ser-1': ['#0B57A4', ON_DARK, '#7DB8FF', ON_LIGHT], 'ser-2': ['#CC6A12', ON_LIGHT, '#F08A2C', ON_LIGHT],
  'ser-3': ['#4B1238', ON_DARK, '#B2527F', ON_DARK], 'ser-4': ['#2A9D8F', ON_LIGHT, '#C9F2E2', ON_LIGHT],
} as const

/** Sequential and diverging grounds of table cells, lowest first. */
const STEPS = {
  'seq-1': ['#EEF3F9', '#1B2531'], 'seq-2': ['#C8DAEE', '#223C58'], 'seq-3': ['#93B7DD', '#2B5A88'], 'seq-4': ['#5488BF', '#4A86BE'], 'seq-5': ['#1F5A9A', '#8FC1F2'],
  'div-1': ['#9A4A00', '#FFB066'], 'div-2': ['#D08A45', '#B8702E'], 'div-3': ['#F0D3B4', '#5A3D22'], 'div-4': ['#F3F4F6', '#232A33'],
  'div-5': ['#BCD3EC', '#22405F'], 'div-6': ['#5F97D0', '#4585C9'], 'div-7': ['#1A4FB4', '#9CCBFF'],
} as const

type RoleToken = keyof typeof ROLES
/** Colour code of a fill, as view models carry it. `res-4` (尚未审结) has none: it is an empty dashed box. */
export type FillCode = keyof typeof FILLS
export const FILL_CODES = Object.keys(FILLS) as readonly FillCode[]
type StepToken = keyof typeof STEPS
export type Token = RoleToken | FillCode | `on-${FillCode}` | StepToken
export type Palette = Readonly<Record<Token, string>>

function paletteOf(theme: Theme): Palette {
  const dark = theme === 'dark'
  const out: [string, string][] = []
  for (const [name, [light, night]] of Object.entries({ ...ROLES, ...STEPS })) out.push([name, dark ? night : light])
  for (const [name, [light, onLight, night, onNight]] of Object.entries(FILLS)) {
    out.push([name, dark ? night : light], [`on-${name}`, dark ? onNight : onLight])
  }
  return Object.fromEntries(out) as Palette
}

export const PALETTES: Readonly<Record<Theme, Palette>> = { light: paletteOf('light'), dark: paletteOf('dark') }

/** Is there a fill of this code? `res-4` has none. */
export const isFillCode = (code: string | null): code is FillCode => code !== null && code in FILLS

/** The fill of a code; neutral where a view names none that we know. */
export const fillOf = (palette: Palette, code: string | null): string => (isFillCode(code) ? palette[code] : palette.peer)

/** Sizes by role: [px, line px, in 大字 px, line px]. */
const TYPE = {
  tick: [12, 16, 18, 24], cell: [14, 22, 20, 30], body: [16, 26, 22, 34], title: [18, 28, 24, 34],
  section: [22, 32, 28, 40], 'value-small': [28, 36, 40, 48], value: [36, 44, 48, 58],
} as const

export const FONT_ZH = '"PingFang SC","HarmonyOS Sans SC","MiSans","Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",sans-serif'
/** Without `system-ui`: on a Linux desktop that sets none it is DejaVu Sans, whose digits are a fifth wider than all others here. */
export const FONT_NUM = `-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Noto Sans",${FONT_ZH}`
/** In English Latin letters stand first, and quotation marks as wide as their ink: in the Chinese fonts, all that some machines have, they are as wide as a character. */
const FONT_EN = `"gk-quotes",${FONT_NUM}`
const QUOTES = ['font-family: "gk-quotes"', `src: ${['Segoe UI', 'Helvetica Neue', 'Roboto', 'Noto Sans', 'Arial', 'Liberation Sans', 'DejaVu Sans'].map((name) => `local("${name}")`).join(',')}`, 'unicode-range: U+2018-2019,U+201C-201D']
const FONT_CODE = 'ui-monospace,"Cascadia Mono",Consolas,"Noto Sans Mono CJK SC",monospace'

const block = (selector: string, lines: readonly string[]): string => `${selector} {\n${lines.map((l) => `  ${l};`).join('\n')}\n}\n`
const colours = (palette: Palette): string[] => Object.entries(palette).map(([name, value]) => `--gk-${name}: ${value}`)
const sizes = (big: boolean): string[] => [
  ...Object.entries(TYPE).flatMap(([role, [px, line, bigPx, bigLine]]) => [
    `--gk-${role}: ${big ? bigPx : px}px`, `--gk-${role}-line: ${big ? bigLine : line}px`,
  ]),
  `--gk-row: ${big ? 52 : 32}px`, `--gk-target: ${big ? 60 : 44}px`,
]

/**
 * The text of styles/tokens.css. Theme: `data-theme` = light, dark, or absent (the system's); `data-big` for 大字.
 * `:host` beside `:root`, so that the same sheet serves a shadow root.
 */
export function tokensCss(): string {
  const { light, dark } = PALETTES
  const contrast = ['--gk-ink3: var(--gk-ink2)', '--gk-line: var(--gk-line-strong)']
  return [
    '/* Generated from src/charts/theme.ts by tokensCss(): change it there. */\n',
    block(':root, :host', [
      'color-scheme: light', ...colours(light), ...sizes(false),
      `--gk-font-zh: ${FONT_ZH}`, `--gk-font-num: ${FONT_NUM}`, `--gk-font-code: ${FONT_CODE}`, '--gk-radius: 6px',
    ]),
    `@media (prefers-color-scheme: dark) {\n${block(':root:not([data-theme]), :host(:not([data-theme]))', ['color-scheme: dark', ...colours(dark)])}}\n`,
    block(':root[data-theme="dark"], :host([data-theme="dark"])', ['color-scheme: dark', ...colours(dark)]),
    block(':root[data-big], :host([data-big])', sizes(true)),
    block(':root[lang="en"], :host([lang="en"])', [`--gk-font-zh: ${FONT_EN}`]),
    block('@font-face', QUOTES),
    `@media (prefers-contrast: more) {\n${block(':root, :host', contrast)}}\n`,
  ].join('\n')
}
