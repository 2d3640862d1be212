/** Style sheets, as far as they show and hide: rules of plain selectors that set `display` or `visibility`. */

export type Property = 'display' | 'visibility'

export interface Rule {
  readonly tag: string | null
  readonly id: string | null
  readonly classes: readonly string[]
  readonly property: Property
  readonly hides: boolean
  /** What wins over what: `!important`, then the selector, then the later rule. */
  readonly weight: number
}

/** More than any selector weighs. */
export const IMPORTANT = 1e6

/** Does a media query hold for the window of a desk? */
const onDesk = (query: string): boolean =>
  query.trim() === '' || query.split(',').some((q) => /^\s*(?:only\s+)?(?:(?:screen|all)\s*)?(?:(?:and\s+)?\(\s*min-width\s*:\s*\d{1,4}px\s*\)\s*)?$/i.test(q))

const COMPOUND = /^([a-z][\w-]*)?((?:[.#][^\s.#:>+~[\]()*,]+)*)$/i
/** Only while a pointer or the keyboard does something. */
const MOMENTARY = /:(?:hover|focus|active|target|checked)/i

const DECLARED = /(?:^|[;\s])(display|visibility)\s*:\s*([a-z-]+)[^;!]*(!\s*important)?/gi

/** What declarations say of showing and hiding. */
export function declared(body: string): readonly Pick<Rule, 'property' | 'hides' | 'weight'>[] {
  return [...body.matchAll(DECLARED)].map(([, property, value, important]) => ({
    property: property!.toLowerCase() as Property, hides: /^(?:none|hidden|collapse)$/i.test(value!), weight: important ? IMPORTANT : 0,
  }))
}

/** The rules for what an element is by itself. One with elements around it may show, and does not hide: who stands around is not asked. */
function rulesOf(selectors: string, body: string): Rule[] {
  const says = declared(body)
  if (says.length === 0) return []
  return selectors.split(',').flatMap((selector) => {
    const whole = selector.trim()
    const last = whole.split(/[\s>+~]+/).at(-1)!.replace(/[:[].*$/, '')
    const [, tag, names = ''] = COMPOUND.exec(last) ?? []
    const plain = last === whole && names !== ''
    const marks = names.match(/[.#][^.#]+/g) ?? []
    const ids = marks.filter((m) => m.startsWith('#')).map((m) => m.slice(1))
    if (last === '' || MOMENTARY.test(whole) || (!tag && names === '') || ids.length > 1) return []
    const weight = (whole.match(/#/g)?.length ?? 0) * 10_000 + (whole.match(/[.[:]/g)?.length ?? 0) * 100 + whole.split(/[\s>+~]+/).length
    return says.filter((s) => plain || !s.hides).map((s): Rule => ({
      tag: tag?.toLowerCase() ?? null, id: ids[0] ?? null, classes: marks.filter((m) => m.startsWith('.')).map((m) => m.slice(1)), property: s.property, hides: s.hides, weight: s.weight + weight,
    }))
  })
}

/** The rules of a sheet that hold on a screen, in order. @param media what its element says it is for */
export function rulesIn(css: string, media = ''): readonly Rule[] {
  if (!onDesk(media)) return []
  const text = css.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, ' ')
  const out: Rule[] = []
  // blocks around the place that do not hold, and those that do
  const around: boolean[] = []
  let off = 0
  let from = 0
  for (const { index, 0: brace } of text.matchAll(/[{}]/g)) {
    if (index < from) continue
    if (brace === '}') {
      if (around.pop() === false) off--
      from = index + 1
      continue
    }
    const head = text.slice(from, index).split(';').at(-1)!.trim()
    if (head.startsWith('@')) {
      const holds = /^@media\b/i.test(head) && onDesk(head.slice(6))
      around.push(holds)
      if (!holds) off++
      from = index + 1
      continue
    }
    const close = text.indexOf('}', index)
    const end = close < 0 ? text.length : close
    if (off === 0) for (const rule of rulesOf(head, text.slice(index + 1, end))) out.push(rule)
    from = end + 1
  }
  return out
}
