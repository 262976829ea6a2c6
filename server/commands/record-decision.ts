import { acceptDecisions } from '#domain/meeting/public-view.ts'
import { rulebookOf } from '#domain/process/rulebook.ts'
import { type Announced, decide } from '#domain/proposal/decision.ts'
import { type DecisionMethod, isAdopted } from '#domain/proposal/state.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import { isVoteMethod } from '#domain/vote/vote.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Act, Context, MeetingSetting } from '#server/context.ts'
import { textHash } from '#server/text-hash.ts'
import { actAtMeeting, type MeetingRef } from './act-at-meeting.ts'
import { checkLimit } from './check-limits.ts'
import { keepDecision } from './keep-decision.ts'

/**
 * Records what the body decided, about these very words.
 *
 * The words are read under the document's row lock, so no edit can slip between what is hashed and
 * what is decided; the moderator sends the hash of what stood on the screen, and if somebody typed
 * since, the answer is `text-changed` and nothing is recorded.
 */
export function recordDecision(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, proposalId, textHash: seen, ...announced }: Requests['decision:record'],
): Promise<Result<Values['decision:record'], Reason>> {
  const command = { does: 'record-decision', command: 'decision:record', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptByHand(setting, announced.method)
    if (!accepted.ok) return accepted
    const proposal = await act.proposals.find(setting.id, proposalId)
    const words = act.document.words(proposalId)
    if (!proposal || !words) return refuse('not-found')
    const decided = await judge(act, setting, proposal, announced)
    if (!decided.ok) return decided
    const item = await act.agenda.findOpen(setting.id)
    if (!item) return refuse('no-open-item')
    const hash = textHash(words)
    if (hash !== seen) return refuse('text-changed')

    const about = { meetingId: setting.id, agendaItemId: item.id, proposalId, words, hash }
    const { number } = await keepDecision(ctx, act, { ...about, code: proposal.code }, decided.value)
    return allow({ number, textHash: hash })
  })
}

type Proposal = NonNullable<Awaited<ReturnType<Act['proposals']['find']>>>

/** By the rulebook, of those who are here, as far as its limits have a slot. */
async function judge(act: Act, setting: MeetingSetting, proposal: Proposal, announced: Announced) {
  const rule = rulebookOf(setting.process.rulebook).vote
  const presence = await act.votes.findPresence(setting.id)
  const decided = decide(proposal, announced, { rule, presence })
  if (!decided.ok || !isAdopted(announced.result)) return decided
  const fits = await checkLimit(act, setting, proposal)
  return fits.ok ? decided : fits
}

/** What was voted by machine is counted by it: an electronic vote that nobody held cannot be typed in. */
const acceptByHand = (setting: MeetingSetting, method: DecisionMethod) =>
  isVoteMethod(method) ? refuse('count-by-vote') : acceptDecisions(setting)
