import { expect, test } from 'vitest'
import { runsOf, yearsText } from '@/core/text/years'

test('years without a gap are one run', () => {
  expect(runsOf([])).toEqual([])
  expect(runsOf([2019, 2021, 2022, 2023])).toEqual([[2019, 2019], [2021, 2023]])
})

test('no year is named that is not among them', () => {
  expect(yearsText([2025], '、')).toBe('2025')
  expect(yearsText([2021, 2022, 2023], '、')).toBe('2021–2023')
  expect(yearsText([2021, 2023], '、')).toBe('2021、2023')
  expect(yearsText([2019, 2021, 2022], ',', '-')).toBe('2019,2021-2022')
})
