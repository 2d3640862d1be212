import type { Code, OutcomeGroupId } from '../../schema'
import { APPLICANTS, LITIGATION, ORGANISATIONS, codeOf, outcomeRows } from '../../schema'

/** What a clause can mean: sums of codes, any of which may be the one. */
export type Meanings = readonly (readonly Code[])[]

/** The 总计 of a row of table 3. */
export const total = (row: string): Code => codeOf('requests', row, 'total')

/** 收到, 受理: what came in, with or without what was carried in. */
export const RECEIVED: Meanings = [[total('new')], [total('new'), total('carried_in')]]
/** 办理, 处理: what came in, what there was to do, or what was done. */
export const DEALT_WITH: Meanings = [[total('new')], [total('handled')], [total('new'), total('carried_in')]]
export const HANDLED: Meanings = [[total('handled')]]

/** An outcome group in either vintage: 其他处理 is one row in the old form and three in the new. */
export function outcome(group: OutcomeGroupId): Meanings {
  const rows = ([2021, 2019] as const).map((v) => outcomeRows(group, v).map((r) => total(r.id)))
  return rows[0]!.join() === rows[1]!.join() ? [rows[0]!] : rows
}

/** A kind of applicants: those of the new requests, of the handled ones, or of all there were to do. */
export const applicant = (id: string): Meanings => [[codeOf('requests', 'new', id)], [codeOf('requests', 'handled', id)], [codeOf('requests', 'new', id), codeOf('requests', 'carried_in', id)]]
/** 法人或其他组织: the five kinds together, of the new or of the handled requests. */
export const organisations: Meanings = ['new', 'handled'].map((row) => ORGANISATIONS.map((id) => codeOf('requests', row, id)))
export const APPLICANT_NAMES = APPLICANTS.map((a) => [a.id, a.label.zh] as const)

export type Topic = 'review' | 'litigation' | 'litigation_direct' | 'litigation_after_review'
export type Result = 'upheld' | 'corrected' | 'other' | 'pending' | 'total'

/** 行政诉讼 is both routes together, or the one that a report has. */
export const challenge = (topic: Topic, result: Result): Meanings => {
  const at = (row: string) => codeOf('challenges', row, result)
  return topic === 'litigation' ? [LITIGATION.map(at), ...LITIGATION.map((row) => [at(row)])] : [[at(topic)]]
}

/** Reviews and suits together. */
export const disputes: Meanings = [['review', ...LITIGATION].map((row) => codeOf('challenges', row, 'total'))]

/** Documents by what is said of them; the two vintages count different things. */
export const documents = (row: string, columns: readonly string[]): Meanings => columns.map((c) => [codeOf('proactive', row, c)])

/** Both meanings added up, one by one. */
export const plus = (a: Meanings, b: Meanings): Meanings => a.flatMap((x) => b.map((y) => [...x, ...y]))
