import { expect, test } from 'vitest'
import { effectScope } from 'vue'
import { CHARTS } from '@/charts'
import type { Mark } from '@/charts'
import { useSpan, yearsBetween } from '@/components/panels/span'
import { look, outcomesView } from '../charts/views'

/** Columns of 40 px, 20 px apart. */
const columns = [2019, 2020, 2021, 2022].map((year, i): Mark => ({
  seriesId: 'natural', dataIndex: i, box: { x: i * 60, y: 0, width: 40, height: 10 }, row: null, name: `${year}`, lines: [], spoken: '', pick: { figure: null, clause: null, year },
}))

test('the years whose columns a stretch touches, whichever way it is drawn', () => {
  expect(yearsBetween(columns, 30, 130)).toEqual([2019, 2020, 2021])
  expect(yearsBetween(columns, 130, 30)).toEqual([2019, 2020, 2021])
  expect(yearsBetween([...columns, ...columns], 70, 75)).toEqual([2020])
  expect(yearsBetween(columns, 42, 58), 'between two columns').toEqual([])
})

test('marks that are no years are no range', () => {
  const rows = CHARTS.outcomes.marks(outcomesView(), look(outcomesView().rows.map((r) => r.id)))
  expect(yearsBetween(rows, 0, 1000)).toEqual([])
})

test('by key: from mark to mark, picked once when let go', () => {
  const picked: (readonly number[])[] = []
  const span = effectScope().run(() => useSpan(() => columns, (years) => picked.push(years)))!
  span.reach(columns[3]!, columns[2]!)
  span.reach(columns[3]!, columns[1]!)
  expect(span.drawn.value).toEqual({ left: 80, width: 120, years: [2020, 2021, 2022] })
  expect(picked).toEqual([])
  span.end()
  span.end()
  expect(picked).toEqual([[2020, 2021, 2022]])
  expect(span.drawn.value).toBeNull()
})

test('called off, nothing is picked', () => {
  const picked: (readonly number[])[] = []
  const span = effectScope().run(() => useSpan(() => columns, (years) => picked.push(years)))!
  span.reach(columns[0]!, columns[1]!)
  span.cancel()
  span.end()
  expect(picked).toEqual([])
})
