import { type ContributionState, takeUp } from '#domain/contribution/contribution.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import { type Closed, whyClosed } from './moving.ts'
import { isOpenForText, type ProposalState } from './state.ts'

/** Beyond these nobody reads them side by side. */
export const MOST_SOURCES = 12
export const MOST_PARTS = 6

export type Sources = {
  readonly proposals: readonly ProposalState[]
  readonly contributions: readonly ContributionState[]
}

/** Where a merged or a split card begins: its words were just written, so nobody has agreed to them yet. */
export const BEGINS_IN = 'in_discussion' satisfies ProposalState

/** Joins what is not decided yet into one. Answers the reason as it is kept with every source. */
export function merge(
  { proposals, contributions }: Sources,
  reason: string,
): Result<string, Closed | 'too-few-sources' | 'too-many-sources' | 'reason-missing'> {
  const count = proposals.length + contributions.length
  if (count < 2) return refuse('too-few-sources')
  if (count > MOST_SOURCES) return refuse('too-many-sources')
  const closed = proposals.find((state) => !isOpenForText(state))
  if (closed) return refuse(whyClosed(closed))
  const gone = contributions.map(takeUp).find(({ ok }) => !ok)
  if (gone && !gone.ok) return gone
  return reason.trim() === '' ? refuse('reason-missing') : allow(reason.trim())
}

/** Parts one card that is not decided yet. Answers the reason as it is kept with every part. */
export function split(
  state: ProposalState,
  { parts, reason }: { parts: number; reason: string },
): Result<string, Closed | 'too-few-parts' | 'too-many-parts' | 'reason-missing'> {
  if (!isOpenForText(state)) return refuse(whyClosed(state))
  if (parts < 2) return refuse('too-few-parts')
  if (parts > MOST_PARTS) return refuse('too-many-parts')
  return reason.trim() === '' ? refuse('reason-missing') : allow(reason.trim())
}

/** What has come of a card since, as far as an undo asks. */
export type Since = { readonly state: ProposalState; readonly wasDecided: boolean }

/**
 * A merge is undone until its card is decided, also where a deferred one has come back. A card that was
 * withdrawn by hand still holds its sources, and lets go of them.
 */
export function undoMerge(
  card: Since & { readonly isMerger: boolean },
): Result<'withdrawn', Closed | 'not-merged'> {
  const isHeldByWithdrawn = card.state === 'withdrawn' && card.isMerger
  const takenBack = isHeldByWithdrawn && !card.wasDecided ? allow('withdrawn' as const) : takeBack([card])
  if (!takenBack.ok) return takenBack
  return card.isMerger ? takenBack : refuse('not-merged')
}

/** A split is undone until the first of its parts is decided, merged or split itself. */
export function undoSplit(
  state: ProposalState,
  parts: readonly Since[],
): Result<'withdrawn', Closed | 'not-split'> {
  if (state !== 'split') return refuse('not-split')
  return takeBack(parts.filter((part) => part.state !== 'withdrawn'))
}

function takeBack(cards: readonly Since[]): Result<'withdrawn', Closed> {
  if (cards.some(({ wasDecided }) => wasDecided)) return refuse('already-decided')
  const closed = cards.find(({ state }) => !isOpenForText(state))
  return closed ? refuse(whyClosed(closed.state)) : allow('withdrawn')
}
