import { type Entry, isFilled } from './entries'
import { exactScore, looseScore, UNLIKE } from './match-label'
import { ascii } from './read-number'
import { ROW_FORMS, type RowForms } from './vocabulary'

/**
 * Printed rows → rows of the form, in the order of the form. Rows with a sure label are anchors; between two anchors misprinted and cut labels
 * are compared, and rows without a label take the gap where the count fits exactly. What stays open is said, never guessed.
 */

/** From here on a label that is not sure may be that of a row. */
const LIKE = 0.6

export interface Alignment {
  /** Index of the row → index of the entry. */
  readonly placed: ReadonlyMap<number, number>
  /** Rows whose label is printed, without a figure. */
  readonly blank: readonly number[]
  /** Rows that some of these entries are, and nobody can tell which. */
  readonly unsure: readonly { readonly rows: readonly number[]; readonly entries: readonly number[] }[]
}

/** The number that ran into the last figure before this entry, where its label begins with the mark behind a number. */
export function strayNumber(before: Entry | undefined, entry: Entry): string {
  if (!before || before.followed === '' || entry.grid || !/^\s*[.．、)）]/.test(entry.labels[0]?.text ?? '')) return ''
  return /[0-9]$/.exec(ascii(before.values.at(-1)?.text ?? ''))?.[0] ?? ''
}

interface Anchor { readonly entry: number; readonly row: number; readonly score: number }

/** The heaviest chain of sure labels in the order of the form. */
export function anchorsOf(entries: readonly Entry[], rows: readonly RowForms[], within: (entry: number) => number): readonly Anchor[] {
  const nodes: (Anchor & { total: number; before: number })[] = []
  // per row the heaviest chain that ends there
  const ends: number[] = rows.map(() => -1)
  let best = -1
  entries.forEach((entry, e) => {
    const bonus = within(e)
    if (bonus < 0) return
    const stray = strayNumber(entries[e - 1], entry)
    const added: (typeof nodes)[number][] = []
    rows.forEach((row, r) => {
      const score = exactScore(entry, row, stray)
      if (score < LIKE) return
      let total = 0, before = -1
      for (let k = 0; k < r; k++) {
        const end = ends[k]!
        if (end >= 0 && nodes[end]!.total > total) { total = nodes[end]!.total; before = end }
      }
      const figures = entry.values.some(isFilled) ? 0 : -0.05
      added.push({ entry: e, row: r, score, total: total + score * score + bonus + figures, before })
    })
    for (const node of added) {
      nodes.push(node)
      if (ends[node.row]! < 0 || node.total > nodes[ends[node.row]!]!.total) ends[node.row] = nodes.length - 1
      if (best < 0 || node.total > nodes[best]!.total) best = nodes.length - 1
    }
  })
  const chain: Anchor[] = []
  for (let i = best; i >= 0; i = nodes[i]!.before) chain.unshift(nodes[i]!)
  return chain
}

/** How far before the first row, and behind the last, a label without figures may stand (in bare characters). */
const BESIDE = 70
const CLOSE = 12


interface Gap { readonly rows: readonly number[]; readonly entries: readonly number[]; readonly edge: boolean }

const isBare = (entry: Entry): boolean => entry.labels.length === 0

export function alignRows(entries: readonly Entry[], rows: readonly RowForms[], anchors: readonly Anchor[], tail: string): Alignment {
  const placed = new Map<number, number>()
  const blank: number[] = []
  const unsure: { rows: readonly number[]; entries: readonly number[] }[] = []
  for (const a of anchors) placed.set(a.row, a.entry)
  const scores = new Map<string, number>()
  const score = (e: number, r: number): number => {
    const key = `${e},${r}`
    let s = scores.get(key)
    if (s === undefined) scores.set(key, (s = looseScore(entries[e]!, rows[r]!)))
    return s
  }
  const said = (from: number, to: number): string => {
    let text = ''
    for (let i = Math.max(0, from + 1); i <= to; i++) text += i < entries.length ? entries[i]!.context : tail
    return text
  }
  // at the edges of a table the label must stand beside its neighbour's: prose has the same words
  const settle = (rowsLeft: readonly number[], from: number, to: number): void => {
    const text = from < 0 ? said(from, to).slice(-BESIDE) : said(from, to)
    let at = 0
    for (const r of rowsLeft) {
      const hit = findLabel(text, at, rows[r]!)
      if (!hit || (to >= entries.length && hit.start - at > CLOSE)) continue
      at = hit.end
      blank.push(r)
    }
  }
  const fill = (gap: Gap, from: number, to: number): void => {
    if (gap.rows.length === 0) return
    const list = gap.entries.filter((e) => {
      const best = Math.max(...gap.rows.map((r) => score(e, r)))
      return entries[e]!.values.some((v) => v.is === 'figures') ? true : best >= LIKE
    })
    if (list.length === 0) return settle(gap.rows, from, to)
    if (!gap.edge && list.length === gap.rows.length && list.every((e, i) => isBare(entries[e]!) || score(e, gap.rows[i]!) >= UNLIKE)) {
      list.forEach((e, i) => placed.set(gap.rows[i]!, e))
      return
    }
    // two labels before one bare row: it may be either's
    const crowded = new Set(list.filter((e) => isBare(entries[e]!) && gap.rows.filter((r) => findLabel(entries[e]!.context, 0, rows[r]!)).length > 1))
    const pair = surest(list, gap.rows, (e, r) => (crowded.has(e) ? 0 : score(e, r)))
    if (pair) {
      const [i, j] = pair
      placed.set(gap.rows[j]!, list[i]!)
      fill({ rows: gap.rows.slice(0, j), entries: list.slice(0, i), edge: gap.edge && from < 0 }, from, list[i]!)
      fill({ rows: gap.rows.slice(j + 1), entries: list.slice(i + 1), edge: gap.edge && to >= entries.length }, list[i]!, to)
      return
    }
    const like = list.filter((e) => crowded.has(e) || gap.rows.some((r) => score(e, r) >= LIKE))
    if (gap.edge && like.length > 0) {
      unsure.push({ rows: gap.rows, entries: like })
      return
    }
    if (gap.edge) return settle(gap.rows, from, to)
    const named = list.filter((e) => isBare(entries[e]!) || gap.rows.some((r) => score(e, r) >= UNLIKE))
    if (named.length === 0) settle(gap.rows, from, to)
    else unsure.push({ rows: gap.rows, entries: named })
  }
  const steps = [{ entry: -1, row: -1 }, ...anchors, { entry: entries.length, row: rows.length }]
  for (let i = 1; i < steps.length; i++) {
    const a = steps[i - 1]!, b = steps[i]!
    const edge = i === 1 || i === steps.length - 1
    const near = edge ? nearby(entries, i === 1 ? b.entry : a.entry, i === 1 ? -1 : 1, rows.length) : null
    const between = near ?? Array.from({ length: b.entry - a.entry - 1 }, (_, k) => a.entry + 1 + k)
    const open = Array.from({ length: b.row - a.row - 1 }, (_, k) => a.row + 1 + k)
    fill({ rows: open, entries: between, edge }, near ? (i === 1 ? b.entry - near.length - 1 : a.entry) : a.entry, near && i > 1 ? Math.min(entries.length, a.entry + near.length + 1) : b.entry)
  }
  return { placed, blank, unsure }
}

/** Entries beside the first or the last anchor that may still belong to the table: those of its own grid, and a few more. */
function nearby(entries: readonly Entry[], anchor: number, step: 1 | -1, most: number): number[] {
  const out: number[] = []
  const block = entries[anchor]?.block
  if (block === undefined) return out
  for (let e = anchor + step; e >= 0 && e < entries.length && out.length < most && Math.abs(entries[e]!.block - block) < 12; e += step) out.push(e)
  return step > 0 ? out : out.reverse()
}

/** The pair of an entry and a row that fits best and leaves no second choice. */
function surest(list: readonly number[], rows: readonly number[], score: (e: number, r: number) => number): readonly [number, number] | null {
  let best: readonly [number, number] | null = null
  let top = LIKE
  list.forEach((e, i) => rows.forEach((r, j) => {
    const s = score(e, r)
    if (s < top) return
    const other = Math.max(0, ...rows.filter((x) => x !== r).map((x) => score(e, x)), ...list.filter((x) => x !== e).map((x) => score(x, r)))
    if (s - other < 0.08) return
    best = [i, j]
    top = s
  }))
  return best
}

/** Where a row's label stands in `text` from `at` on, with its number where it needs one; null where it is not printed. */
function findLabel(text: string, at: number, row: RowForms): { readonly start: number; readonly end: number } | null {
  for (const form of row.forms) {
    const whole = form.length < 4 ? row.number + form : form
    const start = text.indexOf(whole, at)
    if (start >= 0) return hidesFigure(text.slice(start + whole.length, start + whole.length + BESIDE)) ? null : { start, end: start + whole.length }
  }
  return null
}

const LABELS = [...new Set(ROW_FORMS.requests.flatMap((r) => r.forms.map((f) => f.slice(0, 4))))]

/** Digits between a label and the next are a figure that was taken for prose, unless one alone numbers the next label. */
function hidesFigure(text: string): boolean {
  const next = Math.min(...LABELS.map((f) => text.indexOf(f)).filter((i) => i >= 0), CLOSE)
  return /\d/.test(text.slice(0, next).replace(/(?<!\d)\d$/, ''))
}
