export const CERTAINTIES = ['secured', 'applied', 'to_find'] as const
export type Certainty = (typeof CERTAINTIES)[number]

export type FundingSource = {
  readonly name: string
  /** Minor units; null while nobody knows. */
  readonly amount: number | null
  readonly certainty: Certainty
}

/** Sources may leave a part of the cost open, which the plan then shows; more than it is a mistake. */
export function exceedsCost(cost: number | null, sources: readonly FundingSource[]): boolean {
  return cost !== null && sources.reduce((sum, { amount }) => sum + (amount ?? 0), 0) > cost
}
