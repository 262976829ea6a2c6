import { storedObjections } from '#domain/proposal/objection.ts'
import { goesOnElsewhere } from '#domain/proposal/state.ts'
import type { Link } from '#protocol/pages/place.ts'
import type { DecisionRecord, LedTo, OriginStep, Outcome, Said, Votes } from '#protocol/pages/story.ts'
import { presentEntryInPlan } from './entries.ts'
import { dayOf, presentLink, presentTheme } from './place.ts'
import type { DecisionRow, OriginRow, OutcomeRow, SaidRow } from './rows.ts'

/** What moderation has hidden leaves its place and its reason, never its words. */
export function presentSaid(said: SaidRow): Said {
  const { code, channel, state, reason, meeting } = said
  const hidden = state === 'hidden'
  return {
    code,
    text: hidden ? null : said.text,
    display: hidden ? null : said.display,
    channel,
    state,
    reason,
    saidAt: said.createdAt.toISOString(),
    territory: said.territory?.name ?? null,
    theme: presentTheme(said.theme),
    meeting: meeting && meeting.state !== 'draft' ? presentLink(meeting) : null,
  }
}

/** A proposal and what became of it; `mergedInto` is read by the caller, who knows how far to follow. */
export function presentOutcome(proposal: OutcomeRow, mergedInto: Outcome | null): Outcome {
  const { code, title, state, reason, referredTo, answerDue } = proposal
  return {
    code,
    title,
    state,
    reason,
    referredTo,
    answerDue: answerDue && dayOf(answerDue),
    decisions: proposal.decisions.map(presentDecision),
    entry: proposal.entry && presentEntryInPlan(proposal.entry),
    mergedInto,
  }
}

function presentDecision(decision: DecisionRow): DecisionRecord {
  const { number, method, result, objectionsIntegrated, minorityView, reason, version, agendaItem } = decision
  return {
    number,
    meeting: presentLink(decision.meeting),
    item: agendaItem && { number: agendaItem.number, title: agendaItem.title },
    decidedAt: decision.decidedAt.toISOString(),
    method,
    result,
    votes: presentVotes(decision),
    objectionsIntegrated,
    objections: storedObjections(decision.objections),
    block: decision.block === null ? null : { number: decision.block, size: decision.blockSize ?? 1 },
    minorityView,
    reason,
    version: { number: version.number, title: version.title, text: version.text },
    hash: decision.textHash,
  }
}

function presentVotes({ votesFor, votesAgainst, votesAbstain, base }: DecisionRow): Votes | null {
  if (votesFor === null && votesAgainst === null && votesAbstain === null) return null
  return { for: votesFor ?? 0, against: votesAgainst ?? 0, abstain: votesAbstain ?? 0, base }
}

export function presentOrigin(origin: OriginRow): OriginStep[] {
  const { relation, reason } = origin
  const from = sourceOf(origin)
  if (!from) return []
  return [{ relation, reason, at: origin.createdAt.toISOString(), isUndone: origin.undoneAt !== null, from }]
}

function sourceOf({ contribution, fromProposal, fromEntry }: OriginRow): OriginStep['from'] | undefined {
  if (contribution) return { kind: 'contribution', said: presentSaid(contribution) }
  if (fromEntry) return { kind: 'entry', entry: { code: fromEntry.code, title: fromEntry.activity } }
  if (!fromProposal) return undefined
  const said = fromProposal.origins.flatMap((inner) => inner.contribution ?? []).map(presentSaid)
  const text = goesOnElsewhere(fromProposal.state) ? fromProposal.text : null
  return { kind: 'proposal', proposal: presentLink(fromProposal), text, said }
}

type LedToRow = Pick<OriginRow, 'relation' | 'undoneAt'> & { readonly proposal: Link }

export function presentLedTo({ relation, undoneAt, proposal }: LedToRow): LedTo {
  return { ...presentLink(proposal), relation, isUndone: undoneAt !== null }
}
