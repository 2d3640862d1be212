import { describe, expect, it } from 'vitest'
import { latest } from '@/stores/latest'

const later = <T>(value: T, ms: number): Promise<T> => new Promise((resolve) => setTimeout(() => resolve(value), ms))

describe('only the newest answer counts', () => {
  it('drops an older answer that comes after a newer question', async () => {
    const ask = latest()
    const seen: string[] = []
    const none = (): void => { throw new Error('not expected') }
    await Promise.all([ask(() => later('old', 20), (v) => seen.push(v), none), ask(() => later('new', 5), (v) => seen.push(v), none)])
    expect(seen).toEqual(['new'])
  })

  it('drops an older failure as well, and everything after drop()', async () => {
    const ask = latest()
    const seen: string[] = []
    const first = ask(() => later('x', 5).then(() => { throw new Error('old') }), () => seen.push('done'), () => seen.push('failed'))
    const second = ask(() => later('y', 10), (v) => seen.push(v), () => seen.push('failed'))
    ask.drop()
    await Promise.all([first, second])
    expect(seen).toEqual([])
  })
})
