import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { sameClause, type Clause } from '../core/query/clause'
import { EMPTY_STATE, type ViewState } from '../core/query/state'

/** How the state came to be what it is: a pick is one step of history, a correction of it is none, an address restores. */
export type Move = 'push' | 'replace' | 'restore'

/** The clauses after a click on a mark: the same again takes it away, another of its panel takes its place. */
export function toggled(clauses: readonly Clause[], clause: Clause): readonly Clause[] {
  if (clauses.some((c) => sameClause(c, clause))) return clauses.filter((c) => !sameClause(c, clause))
  return [...clauses.filter((c) => c.by !== clause.by), clause]
}

const flipped = (list: readonly string[], id: string): readonly string[] => (list.includes(id) ? list.filter((x) => x !== id) : [...list, id])

/** The whole state of the page. Plain data in one shallow reference: every change is a new object. */
export const useView = defineStore('view', () => {
  const state = shallowRef<ViewState>(EMPTY_STATE)
  const move = shallowRef<{ readonly kind: Move; readonly count: number }>({ kind: 'restore', count: 0 })
  /** Values of the address that nobody knows: said in one line, kept out of the state. */
  const ignored = shallowRef<readonly string[]>([])

  function become(next: ViewState, kind: Move): void {
    state.value = next
    move.value = { kind, count: move.value.count + 1 }
  }

  /** A pick of the reader: one history entry, unless nothing changed. */
  function pick(patch: Partial<ViewState>): void {
    const next = { ...state.value, ...patch }
    if (JSON.stringify(next) !== JSON.stringify(state.value)) become(next, 'push')
  }

  /** Same step, put right: the address is replaced. */
  const amend = (patch: Partial<ViewState>): void => become({ ...state.value, ...patch }, 'replace')

  /** What an address says. */
  function restore(next: ViewState, unknown: readonly string[] = []): void {
    ignored.value = unknown
    become(next, 'restore')
  }

  const toggleClause = (clause: Clause): void => pick({ clauses: toggled(state.value.clauses, clause) })
  const removeClause = (clause: Clause): void => pick({ clauses: state.value.clauses.filter((c) => !sameClause(c, clause)) })
  const clearClauses = (): void => pick({ clauses: [] })
  const toggleOpen = (group: string): void => pick({ open: flipped(state.value.open, group) })
  const toggleTable = (panel: string): void => pick({ tables: flipped(state.value.tables, panel) })
  const openFigure = (figure: string): void => pick({ figure })
  const closeFigure = (): void => pick({ figure: null })

  return { state, move, ignored, pick, amend, restore, toggleClause, removeClause, clearClauses, toggleOpen, toggleTable, openFigure, closeFigure }
})
