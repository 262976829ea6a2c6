import { acceptDecisions } from '#domain/meeting/public-view.ts'
import { rulebookOf } from '#domain/process/rulebook.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import * as rule from '#domain/vote/vote.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Act, Context, MeetingSetting } from '#server/context.ts'
import { textHash } from '#server/text-hash.ts'
import { actAtMeeting, idOf, type MeetingRef } from './act-at-meeting.ts'
import { checkLimit } from './check-limits.ts'

/**
 * Puts a proposal to the vote of those who are here, in these very words: from here on nobody changes
 * them, and the hash under which they were opened is that of the decision.
 */
export function openVote(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, proposalId, method, question, textHash: seen }: Requests['vote:open'],
): Promise<Result<Values['vote:open'], Reason>> {
  const command = { does: 'record-decision', command: 'vote:open', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptDecisions(setting)
    if (!accepted.ok) return accepted
    const proposal = await act.proposals.find(setting.id, proposalId)
    const words = act.document.words(proposalId)
    if (!proposal || !words) return refuse('not-found')
    const entitled = await act.votes.countEntitled(setting.id)
    const opened = await judge(act, setting, proposal, { question, entitled })
    if (!opened.ok) return opened
    const item = await act.agenda.findOpen(setting.id)
    if (!item) return refuse('no-open-item')
    const hash = textHash(words)
    if (hash !== seen) return refuse('text-changed')

    const voteId = await act.votes.open({
      meetingId: setting.id,
      agendaItemId: item.id,
      proposalId,
      method,
      question: opened.value,
      textHash: hash,
      rule: rulebookOf(setting.process.rulebook).vote,
      openedAt: ctx.now(),
      openedById: idOf(ctx),
    })
    await act.proposals.change(proposalId, { state: 'in_vote' })
    act.document.rulesChanged()
    const detail = { code: proposal.code, method, entitled, textHash: hash }
    await act.audit({ action: 'vote:open', object: 'vote', objectId: voteId, detail })
    return allow({ voteId })
  })
}

type Proposal = NonNullable<Awaited<ReturnType<Act['proposals']['find']>>>

/** What can be asked at all, and would be adopted if it carried. */
async function judge(
  act: Act,
  setting: MeetingSetting,
  proposal: Proposal,
  about: { readonly question: string; readonly entitled: number },
) {
  const asked = await act.roomQuestions.open(setting.id)
  const opened = rule.openVote(proposal, { ...about, asked })
  if (!opened.ok) return opened
  const fits = await checkLimit(act, setting, proposal)
  return fits.ok ? opened : fits
}
