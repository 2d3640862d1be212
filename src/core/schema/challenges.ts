import type { ColumnDef, RowDef } from './types'

/** Table 4 政府信息公开行政复议、行政诉讼情况: three channels by four results and a total, printed as one row of 15 cells. */

const result = (id: string, zh: string, en: string, short: string, shortEn = en): ColumnDef => ({
  id, label: { zh, en }, short: { zh: short, en: shortEn }, unit: 'count',
})

export const RESULTS: readonly ColumnDef[] = [
  result('upheld', '结果维持', 'Upheld', '维持'),
  result('corrected', '结果纠正', 'Corrected', '纠正'),
  result('other', '其他结果', 'Other result', '其他', 'Other'),
  result('pending', '尚未审结', 'Pending', '未结'),
]
/** A pending case has no result yet. */
export const CONCLUDED: readonly string[] = RESULTS.map((r) => r.id).filter((id) => id !== 'pending')
const CHALLENGE_TOTAL: ColumnDef = result('total', '总计', 'Total', '总计')
export const CHALLENGE_COLUMNS: readonly ColumnDef[] = [...RESULTS, CHALLENGE_TOTAL]

const ids = CHALLENGE_COLUMNS.map((c) => c.id)
const channel = (id: string, zh: string, en: string, shortZh = zh): RowDef => ({
  table: 'challenges', id, number: '', label: { zh, en }, short: { zh: shortZh, en }, articles: ['51'],
  columns: { 2019: ids, 2021: ids },
})

export const CHALLENGE_ROWS: readonly RowDef[] = [
  channel('review', '行政复议', 'Administrative review'),
  channel('litigation_direct', '未经复议直接起诉', 'Direct suit', '直接起诉'),
  channel('litigation_after_review', '复议后起诉', 'Suit after review'),
]

/** 行政诉讼 is the two routes together. */
export const LITIGATION: readonly string[] = ['litigation_direct', 'litigation_after_review']
export const LITIGATION_LABEL = { zh: '行政诉讼', en: 'Administrative litigation' } as const
