import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { useTakeIn } from '@/composables/take-in'
import type { StoredReport } from '@/core/table/stored'
import type { Intake, Reader } from '@/stores/own'
import { useView } from '@/stores/view'

const report: StoredReport = {
  id: 'own-1-2024-own-own-1', body: 'own-1', agency: '某局', year: 2024, vintage: 2021, scope: 'own', origin: 'own',
  source: { address: null, published: null, file: 'a.html', hash: 'a' }, figures: {}, doubts: [], missing: [], findings: [], results: [], tables: [],
}
const intake: Intake = { kind: 'pasted', name: 'a.html', text: 'a' }

describe('what was brought', () => {
  beforeEach(() => setActivePinia(createPinia()))

  it('is shown once it is read', async () => {
    const { take } = useTakeIn(async () => ({ reports: [report], hash: 'a' }))
    await take([intake])
    expect(useView().state).toMatchObject({ at: [expect.stringContaining('own-')], years: [2024], scope: 'own' })
  })

  it('does not take along who has gone elsewhere meanwhile', async () => {
    let release = (): void => undefined
    const reader: Reader = async () => {
      await new Promise<void>((go) => { release = go })
      return { reports: [report], hash: 'a' }
    }
    const taken = useTakeIn(reader).take([intake])
    useView().pick({ years: [2020] })
    release()
    await taken
    expect(useView().state).toMatchObject({ at: [], years: [2020] })
  })
})
