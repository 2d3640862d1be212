import { createPinia, type Pinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { memoryAddress } from '@/composables/address'
import { bindAddress } from '@/composables/use-address'
import { useLooks } from '@/stores/looks'
import { useView } from '@/stores/view'

describe('the view and its address', () => {
  let pinia: Pinia
  beforeEach(() => setActivePinia((pinia = createPinia())))

  it('writes one entry a pick, and back undoes one step', () => {
    const address = memoryAddress('#/?at=350128&y=2025')
    bindAddress(address, pinia)
    const view = useView()
    expect(view.state).toMatchObject({ at: ['350128'], years: [2025] })
    view.pick({ years: [2024] })
    view.toggleClause({ by: 'outcomes', kind: 'outcome', value: 'unavailable' })
    expect(address.entries()).toHaveLength(3)
    address.back()
    expect(view.state).toMatchObject({ years: [2024], clauses: [] })
    address.back()
    expect(view.state.years).toEqual([2025])
    address.forward()
    expect(view.state.years).toEqual([2024])
    expect(address.entries()).toHaveLength(3)
  })

  it('reads back the same state that it wrote', () => {
    const address = memoryAddress('')
    bindAddress(address, pinia)
    const view = useView()
    view.pick({
      at: ['350128'], years: [2021, 2022, 2023], versus: 2020, scope: 'aggregate', definitions: { disclosure: 'gp_ni' },
      clauses: [{ by: 'outcomes', kind: 'outcome', value: 'unavailable' }], open: ['unavailable'], tables: ['requests'], figure: 'disclosure@2023',
    })
    const before = view.state
    setActivePinia((pinia = createPinia()))
    bindAddress(memoryAddress(address.read()), pinia)
    expect(useView().state).toEqual(before)
    expect(useView().ignored).toEqual([])
  })

  it('opens the home view where the address is empty, without a step of history; `#/` alone is everything', () => {
    const address = memoryAddress('')
    const bound = bindAddress(address, pinia)
    bound.home('#/?at=350128&y=2025')
    expect(useView().state.at).toEqual(['350128'])
    expect(address.entries()).toHaveLength(1)
    useView().pick({ at: ['320813'] })
    bound.home('#/?at=350128&y=2025')
    expect(useView().state.at, 'once: the real set may be loaded again').toEqual(['320813'])
    setActivePinia((pinia = createPinia()))
    bindAddress(memoryAddress('#/'), pinia).home('#/?at=350128&y=2025')
    expect(useView().state.at).toEqual([])
  })

  it('says what the address names and nobody knows', () => {
    bindAddress(memoryAddress('#/?at=350128&y=abc&colour=red'), pinia)
    expect(useView().ignored).toEqual(['y=abc', 'colour=red'])
    expect(useView().state.at).toEqual(['350128'])
  })

  it('copies a link without own files, with the version of the data', () => {
    const address = memoryAddress('#/?at=350128')
    const bound = bindAddress(address, pinia)
    expect(bound.link('2026-03-10')).toBe('#/?at=350128&data=2026-03-10')
    useView().pick({ at: ['own-1'] })
    expect(bound.link('')).toBe('#/')
  })

  it('takes the looks out of the address once the reader changes them', () => {
    const address = memoryAddress('#/?at=350128&lang=en')
    bindAddress(address, pinia)
    useLooks().change({ lang: 'zh' })
    expect(address.read()).toBe('#/?at=350128')
  })

  it('takes language and theme from an address that comes later, and leaves them in it', () => {
    const address = memoryAddress('#/?at=350128')
    bindAddress(address, pinia)
    const looks = useLooks()
    expect(looks.lang).toBe('zh')
    address.push('#/?at=350128&y=2024&lang=en&theme=dark')
    address.back()
    address.forward()
    expect([looks.lang, looks.theme, address.read()]).toEqual(['en', 'dark', '#/?at=350128&y=2024&lang=en&theme=dark'])
    looks.change({ lang: 'zh' })
    expect(address.read()).toBe('#/?at=350128&y=2024')
  })

  it('neither writes nor reads the address any more once it is stopped', () => {
    const address = memoryAddress('#/?at=350128')
    const bound = bindAddress(address, pinia)
    useView().pick({ years: [2024] })
    bound.stop()
    useView().pick({ years: [2025] })
    useLooks().change({ lang: 'en' })
    expect(address.entries()).toEqual(['#/?at=350128', '#/?at=350128&y=2024'])
    address.back()
    expect(useView().state.years).toEqual([2025])
  })
})
