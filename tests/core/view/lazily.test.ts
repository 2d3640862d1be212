import { expect, test } from 'vitest'
import { lazily, sharingParts, withParts } from '@/core/view/lazily'

interface Page { readonly title: readonly string[]; readonly rows: readonly number[] }

/** A page that counts how often each part is made. */
function counted(title: string, rows: readonly number[]): { page: Page; made: { title: number; rows: number } } {
  const made = { title: 0, rows: 0 }
  return { made, page: lazily<Page>({ title: () => { made.title += 1; return [title] }, rows: () => { made.rows += 1; return [...rows] } }) }
}

test('a part is made when it is first asked for, and once', () => {
  const { page, made } = counted('a', [1])
  expect(made).toEqual({ title: 0, rows: 0 })
  expect(page.rows).toBe(page.rows)
  expect(made).toEqual({ title: 0, rows: 1 })
  expect({ ...page }).toEqual({ title: ['a'], rows: [1] })
})

test('parts put in the place of others leave the rest waiting', () => {
  const { page, made } = counted('a', [1])
  const other = withParts(page, { title: ['b'] })
  expect(other.title).toEqual(['b'])
  expect(made).toEqual({ title: 0, rows: 0 })
  expect(other.rows).toBe(page.rows)
})

test('a part that says what was last asked for is that object; one that nobody asked for stays unmade', () => {
  const last: Partial<Page> = {}
  const first = sharingParts(counted('a', [1, 2]).page, last)
  const { title, rows } = first
  const between = counted('b', [9])
  expect(sharingParts(between.page, last).title).toEqual(['b'])
  expect(between.made).toEqual({ title: 1, rows: 0 })
  const third = sharingParts(counted('a', [1, 2]).page, last)
  expect(third.rows).toBe(rows)
  expect(third.title).toEqual(title)
  expect(third.title).not.toBe(title)
})
