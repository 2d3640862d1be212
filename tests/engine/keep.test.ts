import { describe, expect, it } from 'vitest'
import type { StoredReport } from '@/core/table'
import { keepInPage } from '@/engine/keep'

const report = (id: string, agency: string) => ({ id, agency } as StoredReport)

describe('what is kept of own reports', () => {
  it('stays in the order in which it came, a report checked anew in the place of the older one', async () => {
    const keep = keepInPage()
    await keep.put([report('b', '1'), report('a', '1')])
    await keep.put([report('c', '1'), report('b', '2')])
    expect((await keep.all()).map((r) => [r.id, r.agency])).toEqual([['b', '2'], ['a', '1'], ['c', '1']])
  })
})
