import { figureRefOf, isMeasure, isMetric, metricOf, SWITCHABLE, writeFigureRef } from '../metric'
import { OUTCOME_GROUPS } from '../schema'
import { yearsText } from '../text/years'
import { clauseFrom } from './clause-kinds'
import { PANELS } from './clause'
import type { Clause } from './clause'
import { ALL_FINDINGS, EMPTY_STATE, ZEROS } from './state'
import type { Looks, ViewState } from './state'

/**
 * The state of the page as the hash of an address (UX 2.4), only what differs from the default:
 * `#/?at=350128~&y=2025&vs=2023&def=disclosure:gp_ni&f=outcome:unavailable&open=unavailable&tab=outcomes:table&fig=requests.granted.total@2024`
 */

interface ReadAddress {
  readonly state: ViewState
  /** Looks that the address overrides. */
  readonly looks: Partial<Looks>
  /** Version of the data when the link was copied. */
  readonly data: string | null
  /** `y=abc`: what nobody knows, kept out of the state. */
  readonly ignored: readonly string[]
}

/** Outcome groups, the line of those that are zero, the five kinds of organisations, the findings beyond the first few. */
const OPENABLE = new Set<string>([...OUTCOME_GROUPS.map((g) => g.id), ZEROS, 'organisations', ALL_FINDINGS])
const FIRST_YEAR = 2000
const LAST_YEAR = 2099

/** Everything that a state says, as a hash. `looks` that should be carried along come behind it. */
export function writeAddress(state: ViewState, looks: Partial<Looks> = {}): string {
  const parts: (readonly [key: string, value: string])[] = [
    ['at', state.at.map(escape).join(',') + (state.below ? '~' : '')],
    ['set', state.set === 'real' ? '' : state.set],
    ['y', yearsText(state.years, ',', '-')],
    ['vs', state.versus === 'previous' ? '' : String(state.versus)],
    ['scope', state.scope ?? ''],
    ['def', Object.entries(state.definitions).map(([family, id]) => `${escape(family)}:${escape(id)}`).join(',')],
    ['f', state.clauses.map((c) => `${c.kind}:${escape(c.value)}`).join(',')],
    ['open', state.open.map(escape).join(',')],
    ['tab', state.tables.map((panel) => `${escape(panel)}:table`).join(',')],
    ['scale', state.scale === 'share' ? '' : state.scale],
    ['fig', escape(state.figure ?? '')],
    ['lang', looks.lang ?? ''], ['theme', looks.theme ?? ''], ['big', looks.big === undefined ? '' : looks.big ? '1' : '0'],
  ]
  const query = parts.filter(([, value]) => value !== '').map(([key, value]) => `${key}=${value}`).join('&')
  return query === '' ? '#/' : `#/?${query}`
}

/** An address with the version of the data that it was made with, as `readAddress` has it in `data`; as it is where there is no version. */
export const stamped = (address: string, stamp: string): string => (stamp === '' ? address : `${address}${address.includes('?') ? '&' : '?'}data=${stamp}`)

/** Reads a hash. Never throws: what it does not know it leaves out and lists. */
export function readAddress(address: string): ReadAddress {
  const ignored: string[] = []
  const [path = '', query = ''] = address.replace(/^#?\/?/, '').split(/\?(.*)/s)
  if (path !== '') ignored.push(`#/${decode(path)}`)
  let state: ViewState = EMPTY_STATE
  let looks: Partial<Looks> = {}
  let data: string | null = null
  for (const pair of query.split('&')) {
    if (pair === '') continue
    const [key = '', raw = ''] = pair.split(/=(.*)/s)
    const values = raw.split(',').filter((v) => v !== '')
    /** Keeps the values that `read` knows; the others are said. */
    const known = <T>(read: (value: string) => T | null): T[] => values.flatMap((value) => {
      const found = read(decode(value))
      if (found === null) ignored.push(`${key}=${decode(value)}`)
      return found === null ? [] : [found]
    })
    if (key === 'at') state = { ...state, ...readAt(raw) }
    else if (key === 'y') state = { ...state, years: [...new Set(known(readYears).flat())].sort((a, b) => a - b) }
    else if (key === 'f') state = { ...state, clauses: onePerPanel(known((v) => clauseFrom(...cut(v)))) }
    else if (key === 'def') state = { ...state, definitions: Object.fromEntries(known(readDefinition).filter(isChanged)) }
    else if (key === 'open') state = { ...state, open: [...new Set(known((v) => (OPENABLE.has(v) ? v : null)))] }
    else if (key === 'tab') state = { ...state, tables: [...new Set(known(readTab))] }
    else if (key === 'vs') state = { ...state, versus: known(readYear).at(-1) ?? 'previous' }
    else if (key === 'scope') state = { ...state, scope: known((v) => (v === 'own' || v === 'aggregate' || v === 'unknown' ? v : null)).at(-1) ?? null }
    else if (key === 'set') state = { ...state, set: known((v) => (v === 'sim' || v === 'real' ? v : null)).at(-1) ?? 'real' }
    else if (key === 'scale') state = { ...state, scale: known((v) => (v === 'share' || v === 'count' ? v : null)).at(-1) ?? 'share' }
    else if (key === 'fig') state = { ...state, figure: known((v) => (isFigure(v) ? v : null)).at(-1) ?? null }
    else if (key === 'lang') looks = { ...looks, ...lastOf('lang', known((v) => (v === 'zh' || v === 'en' ? v : null))) }
    else if (key === 'theme') looks = { ...looks, ...lastOf('theme', known((v) => (v === 'auto' || v === 'light' || v === 'dark' ? v : null))) }
    else if (key === 'big') looks = { ...looks, ...lastOf('big', known((v) => (v === '1' ? true : v === '0' ? false : null))) }
    else if (key === 'data') data = decode(raw)
    else ignored.push(decode(pair))
  }
  return { state, looks, data, ignored }
}

/** Percent-encodes what would part the address; codes stay readable. */
const escape = (text: string): string => encodeURIComponent(text).replaceAll('~', '%7E').replaceAll('%3A', ':').replaceAll('%40', '@')

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const cut = (text: string): [string, string] => {
  const at = text.indexOf(':')
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

const lastOf = <K extends keyof Looks>(key: K, values: readonly Looks[K][]): Partial<Looks> => (values.length === 0 ? {} : { [key]: values.at(-1) })

function readAt(raw: string): Pick<ViewState, 'at' | 'below'> {
  const below = raw.endsWith('~')
  const at = (below ? raw.slice(0, -1) : raw).split(',').map(decode).filter((id) => id !== '')
  return { at: [...new Set(at)], below: below && at.length > 0 }
}

const readYear = (text: string): number | null => (/^\d{4}$/.test(text) && Number(text) >= FIRST_YEAR && Number(text) <= LAST_YEAR ? Number(text) : null)

function readYears(text: string): readonly number[] | null {
  const [from, to] = text.split('-').map(readYear)
  if (from === null || from === undefined) return null
  if (!text.includes('-')) return [from]
  if (to === null || to === undefined || to < from) return null
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}

function readDefinition(text: string): [string, string] | null {
  const [family, id] = cut(text)
  const found = SWITCHABLE.find((s) => s.family === family)?.metric.definitions.findIndex((d) => d.id === id) ?? -1
  return found < 0 ? null : [family, id]
}

/** The first definition is the default and is no change. */
const isChanged = ([family, id]: readonly [string, string]): boolean => SWITCHABLE.find((s) => s.family === family)?.metric.definitions[0]?.id !== id

const readTab = (text: string): string | null => {
  const [panel, what] = cut(text)
  return (PANELS as readonly string[]).includes(panel) && what === 'table' ? panel : null
}

/** Is this the name of a figure (figure-ref.ts) whose id, definition and year are known, and nothing besides? Which reports there are is not known here. */
function isFigure(text: string): boolean {
  const ref = figureRefOf(text)
  if (!isMeasure(ref.id) && !isMetric(ref.id)) return false
  const defined = ref.definition === null || (isMetric(ref.id) && metricOf(ref.id).definitions.some((d) => d.id === ref.definition))
  // Year and definition stand in either order; what is read back shorter held more than these.
  return defined && (ref.year === null || readYear(String(ref.year)) !== null) && writeFigureRef(ref).length === text.length
}

/** A panel has one clause: the last one named. */
const onePerPanel = (clauses: readonly Clause[]): readonly Clause[] => clauses.filter((c, i) => !clauses.slice(i + 1).some((d) => d.by === c.by))
