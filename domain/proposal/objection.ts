import { allow, type Result, refuse } from '#domain/result.ts'
import type { DecisionMethod, DecisionResult } from './state.ts'
import { isAdopted } from './state.ts'

/** What was objected and what became of it. Nobody keeps who raised it: objections are data, not blame. */
export type Objection = {
  readonly words: string
  /** How the proposal took it up; null for one that stands. */
  readonly integration: string | null
}

export const MOST_OBJECTIONS = 20

export type ObjectionRefusal = 'objection-without-words' | 'objection-not-settled' | 'objection-upheld'

/**
 * The objections of a consent round as they go on record, each with its words and with how it was
 * worked in, unless it stands: then there is no consent. Other methods have none.
 */
export function settleObjections(
  objections: readonly Objection[],
  { method, result }: { readonly method: DecisionMethod; readonly result: DecisionResult },
): Result<readonly Objection[], ObjectionRefusal> {
  if (method !== 'consent') return allow([])
  const settled = objections.map(({ words, integration }) => ({
    words: words.trim(),
    integration: integration?.trim() ?? null,
  }))
  if (settled.some(({ words }) => words === '')) return refuse('objection-without-words')
  if (settled.some(({ integration }) => integration === '')) return refuse('objection-not-settled')
  if (isAdopted(result) && settled.some(isUpheld)) return refuse('objection-upheld')
  return allow(settled)
}

export const isUpheld = ({ integration }: Objection) => integration === null

export const countIntegrated = (objections: readonly Objection[]) =>
  objections.filter((objection) => !isUpheld(objection)).length

/** The objections of a decision as they were kept with it. */
export const storedObjections = (stored: unknown): readonly Objection[] => stored as readonly Objection[]
