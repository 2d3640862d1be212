import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { toggled, useView } from '@/stores/view'
import type { Clause } from '@/core/query/clause'

const unavailable: Clause = { by: 'outcomes', kind: 'outcome', value: 'unavailable' }
const refused: Clause = { by: 'outcomes', kind: 'outcome', value: 'refused' }
const natural: Clause = { by: 'requests', kind: 'applicant', value: 'natural' }

describe('the view store', () => {
  beforeEach(() => setActivePinia(createPinia()))

  it('takes a clause away at the second click and replaces one of the same panel', () => {
    expect(toggled([], unavailable)).toEqual([unavailable])
    expect(toggled([unavailable, natural], unavailable)).toEqual([natural])
    expect(toggled([unavailable, natural], refused)).toEqual([natural, refused])
  })

  it('makes one step of history a pick, and none where nothing changed', () => {
    const view = useView()
    view.pick({ years: [2024] })
    expect(view.move).toEqual({ kind: 'push', count: 1 })
    view.pick({ years: [2024] })
    expect(view.move.count).toBe(1)
    view.amend({ years: [2023] })
    expect(view.move).toEqual({ kind: 'replace', count: 2 })
  })

  it('opens and closes rows, tables and the drawer without touching the rest', () => {
    const view = useView()
    view.pick({ at: ['350128'] })
    view.toggleOpen('unavailable')
    view.toggleTable('requests')
    view.openFigure('disclosure')
    expect(view.state).toMatchObject({ at: ['350128'], open: ['unavailable'], tables: ['requests'], figure: 'disclosure' })
    view.toggleOpen('unavailable')
    view.closeFigure()
    expect(view.state).toMatchObject({ open: [], figure: null })
  })
})
