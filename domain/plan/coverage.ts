import { CERTAINTIES, type Certainty, type FundingSource } from '#domain/plan/funding.ts'

/** What an entry costs, and how much of it stands on what ground, in minor units. */
export type Coverage = {
  /** Null where nobody could say yet. */
  readonly cost: number | null
  readonly secured: number
  readonly applied: number
  /** What is missing; never hidden, never negative. */
  readonly uncovered: number
}

export const NOTHING_COVERED: Coverage = { cost: 0, secured: 0, applied: 0, uncovered: 0 }

/**
 * How far the sources carry the cost. A source without an amount carries what the others leave,
 * which is how printed plans mean it ("city budget").
 */
export function coverageOf(cost: number | null, sources: readonly FundingSource[]): Coverage {
  const named = (certainty: Certainty) =>
    sources.reduce((sum, source) => sum + (source.certainty === certainty ? (source.amount ?? 0) : 0), 0)
  if (cost === null) return { cost, secured: named('secured'), applied: named('applied'), uncovered: 0 }

  const rest = Math.max(0, cost - named('secured') - named('applied'))
  const carrier = CERTAINTIES.find((certainty) =>
    sources.some((source) => source.amount === null && source.certainty === certainty),
  )
  return {
    cost,
    secured: named('secured') + (carrier === 'secured' ? rest : 0),
    applied: named('applied') + (carrier === 'applied' ? rest : 0),
    uncovered: carrier === 'secured' || carrier === 'applied' ? 0 : rest,
  }
}

/** Entries without a known cost add what their sources bring, and nothing to what is missing. */
export function sumCoverage(a: Coverage, b: Coverage): Coverage {
  return {
    cost: (a.cost ?? 0) + (b.cost ?? 0),
    secured: a.secured + b.secured,
    applied: a.applied + b.applied,
    uncovered: a.uncovered + b.uncovered,
  }
}

/** Parses the stored list; what cannot be read is left out rather than shown wrong. */
export function readSources(stored: unknown): FundingSource[] {
  if (!Array.isArray(stored)) return []
  return stored.flatMap((source: unknown): FundingSource[] => {
    if (typeof source !== 'object' || source === null || !('name' in source)) return []
    if (typeof source.name !== 'string') return []
    return [{ name: source.name, amount: amountOf(source), certainty: certaintyOf(source) }]
  })
}

const amountOf = (source: object): number | null =>
  'amount' in source && typeof source.amount === 'number' ? source.amount : null

const certaintyOf = (source: object): Certainty =>
  ('certainty' in source && CERTAINTIES.find((known) => known === source.certainty)) || 'secured'
