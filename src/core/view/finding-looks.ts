import type { FindingKind } from '../check/finding'

/** How a kind of finding looks wherever it is shown: its sign, and the colour token of the sign (UX 4.2). */
export const FINDING_LOOKS = {
  unbalanced: { mark: '✕', colour: 'error' },
  mismatch: { mark: '≠', colour: 'warn' },
  doubtful: { mark: '?', colour: 'info' },
  not_checkable: { mark: '–', colour: 'ink3' },
} as const satisfies Readonly<Record<FindingKind, { readonly mark: string; readonly colour: string }>>

export type FindingLook = (typeof FINDING_LOOKS)[FindingKind]
