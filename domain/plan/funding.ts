export const CERTAINTIES = ['secured', 'applied', 'to_find'] as const
export type Certainty = (typeof CERTAINTIES)[number]

export type FundingSource = {
  readonly name: string
  /** Minor units; null while nobody knows. */
  readonly amount: number | null
  readonly certainty: Certainty
}

export type Funding = {
  readonly covered: number
  /** What is left to find; null when the cost is open or some source has no amount. */
  readonly uncovered: number | null
  readonly exceeds: boolean
}

/** How the sources of an entry stand to its cost: never more than it, and what is missing is shown. */
export function fundingOf({
  cost,
  sources,
}: {
  readonly cost: number | null
  readonly sources: readonly FundingSource[]
}): Funding {
  const covered = sources.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
  const isKnown = cost !== null && sources.every(({ amount }) => amount !== null)
  return {
    covered,
    uncovered: isKnown ? Math.max(0, cost - covered) : null,
    exceeds: cost !== null && covered > cost,
  }
}
