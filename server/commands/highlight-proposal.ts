import { acceptWriting } from '#domain/meeting/course.ts'
import { highlight } from '#domain/proposal/highlight.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, idOf, type MeetingRef } from './act-at-meeting.ts'

/** Somebody wants to speak about this one before it is decided; everybody sees that, nobody sees who. */
export function highlightProposal(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, proposalId, ...wish }: Requests['highlight:add'],
): Promise<Result<Values['highlight:add'], Reason>> {
  const command = { does: 'highlight', command: 'highlight:add', requestId } as const
  const personId = idOf(ctx)

  return actAtMeeting(ctx, meeting, command, async (act, { id: meetingId, state }) => {
    const accepted = acceptWriting(state)
    if (!accepted.ok) return accepted
    const proposal = await act.proposals.find(meetingId, proposalId)
    if (!proposal) return refuse('not-found')
    const attendance = personId === null ? undefined : await act.attendances.findOf(meetingId, personId)
    const authors = await act.highlights.openAuthors(proposalId)
    const standing = { hasVoice: attendance?.hasVoice ?? true, authors, personId }
    const made = highlight(proposal.state, wish, standing)
    if (!made.ok) return made

    const id = await act.highlights.add({ ...made.value, meetingId, proposalId, personId, madeAt: ctx.now() })
    const detail = { code: proposal.code, kind: made.value.kind }
    await act.audit({ action: 'highlight:add', object: 'highlight', objectId: id, detail })
    return allow({ id })
  })
}
