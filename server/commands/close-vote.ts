import { acceptDecisions } from '#domain/meeting/public-view.ts'
import { type Announced, decide, type Judging } from '#domain/proposal/decision.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import { outcomeOf, type Tally, type VoteOutcome } from '#domain/vote/outcome.ts'
import { storedRule } from '#domain/vote/rule.ts'
import { lostReason } from '#domain/vote/town-words.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Act, Context, MeetingSetting } from '#server/context.ts'
import { textHash } from '#server/text-hash.ts'
import { actAtMeeting, idOf, type MeetingRef } from './act-at-meeting.ts'
import { checkLimit } from './check-limits.ts'
import { keepDecision } from './keep-decision.ts'

type OpenVote = NonNullable<Awaited<ReturnType<Act['votes']['find']>>>

/**
 * Ends a vote and does what it came to, in one act: the decision with its numbers, exact words and hash,
 * or nothing but the record that there was no quorum. Any moderator may close it.
 */
export function closeVote(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, voteId, reason }: Requests['vote:close'],
): Promise<Result<Values['vote:close'], Reason>> {
  const command = { does: 'record-decision', command: 'vote:close', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptDecisions(setting)
    if (!accepted.ok) return accepted
    await act.votes.lock(voteId)
    const vote = await act.votes.find(setting.id, voteId)
    if (!vote) return refuse('not-found')
    if (vote.state !== 'open') return refuse('vote-closed')

    const tally = await act.ballots.tally(vote)
    const rule = storedRule(vote.rule)
    const turnout = await act.votes.turnout(vote)
    const outcome = outcomeOf(rule, tally, turnout)
    if (outcome.outcome === 'no_quorum') return closeWithoutQuorum(ctx, act, vote, outcome)
    const judging = { rule, presence: { present: turnout.entitled, accredited: turnout.accredited } }
    return settle(ctx, act, setting, { vote, tally, outcome, judging, reason })
  })
}

async function closeWithoutQuorum(ctx: Context, act: Act, vote: OpenVote, outcome: VoteOutcome) {
  const { voted, entitled, needed } = outcome
  await act.votes.closeWithoutQuorum(vote.id, outcome, { at: ctx.now(), by: idOf(ctx) })
  await act.proposals.change(vote.proposalId, { state: 'ready_for_decision' })
  act.document.rulesChanged()
  const detail = { voted, entitled, needed }
  await act.audit({ action: 'vote:no-quorum', object: 'vote', objectId: vote.id, detail })
  return allow({ number: null, result: null })
}

type Ended = {
  readonly vote: OpenVote
  readonly tally: Tally
  readonly outcome: VoteOutcome
  readonly judging: Judging
  readonly reason: string | null
}

async function settle(
  ctx: Context,
  act: Act,
  setting: MeetingSetting,
  { vote, tally, outcome, judging, reason }: Ended,
): Promise<Result<Values['vote:close'], Reason>> {
  const { id, meetingId, agendaItemId, proposalId, textHash: hash } = vote
  const proposal = await act.proposals.find(meetingId, proposalId)
  const words = act.document.words(proposalId)
  if (!proposal || !words) return refuse('not-found')
  // Nobody could change them since; a decision about other words than those on the ballots must not be.
  if (textHash(words) !== hash) return refuse('text-changed')

  const isCarried = outcome.outcome === 'carried'
  // Something decided by hand meanwhile may have taken the last slot.
  const fits = isCarried ? await checkLimit(act, setting, proposal) : allow(true)
  if (!fits.ok) return fits
  const isAsTabled = textHash(await act.proposals.storedWords(proposalId)) === hash
  const adopted = isAsTabled ? 'adopted' : 'adopted_with_changes'
  const announced: Announced = {
    ...tally,
    base: outcome.entitled,
    method: vote.method,
    result: isCarried ? adopted : 'not_adopted',
    objections: [],
    minorityView: null,
    reason: isCarried ? null : reason?.trim() || lostReason(setting.process.municipality.locale),
  }
  const decided = decide({ ...proposal, state: 'ready_for_decision' }, announced, judging)
  if (!decided.ok) return decided

  const about = { meetingId, agendaItemId, proposalId, code: proposal.code, words, hash }
  const decision = await keepDecision(ctx, act, about, decided.value)
  await act.votes.close(id, outcome, { at: ctx.now(), by: idOf(ctx), decisionId: decision.id })
  return allow({ number: decision.number, result: decided.value.result })
}
