/** A clause knows the panel that it came from: a chart's own clause does not filter it. */
export type Clause =
  | { readonly by: 'outcomes'; readonly kind: 'outcome'; /** group id or row id */ readonly value: string }
  | { readonly by: 'requests'; readonly kind: 'applicant'; /** applicant column id, or `organisations` */ readonly value: string }
  | { readonly by: 'challenges'; readonly kind: 'challenge'; /** `review.corrected`: keep reports with at least one such case */ readonly value: string }

/** The same filter, whichever panel it came from. */
export const sameClause = (a: Clause, b: Clause): boolean => a.kind === b.kind && a.value === b.value

export type ClauseKind = Clause['kind']
/** The panels of 总览, by the ids that addresses know. */
export const PANELS = ['headline', 'outcomes', 'requests', 'challenges', 'attention'] as const
export type PanelId = (typeof PANELS)[number]
