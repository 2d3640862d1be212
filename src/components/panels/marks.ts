import type { Mark } from '@/charts'

/** Where a key leads among the marks: along a series with left and right, to the same place of the next series with up and down. Null: no key of ours. */
export function stepAmongMarks(marks: readonly Mark[], at: number, key: string): number | null {
  if (marks.length === 0) return null
  const last = marks.length - 1
  if (key === 'Home') return 0
  if (key === 'End') return last
  if (key === 'ArrowRight') return Math.min(last, at + 1)
  if (key === 'ArrowLeft') return Math.max(0, at - 1)
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null
  const series = [...new Set(marks.map((m) => m.seriesId))]
  const here = marks[at] ?? marks[0]!
  const step = key === 'ArrowDown' ? 1 : -1
  // In a picture of rows up and down walk the rows: its one series runs downward.
  if (series.length === 1 || here.row !== null) return Math.max(0, Math.min(last, at + step))
  const next = series[series.indexOf(here.seriesId) + step]
  if (next === undefined) return at
  const found = marks.findIndex((m) => m.seriesId === next && m.dataIndex === here.dataIndex)
  return found >= 0 ? found : marks.findIndex((m) => m.seriesId === next)
}
