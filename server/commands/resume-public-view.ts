import * as rule from '#domain/meeting/public-view.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Act, Context, MeetingSetting } from '#server/context.ts'
import { actAtMeeting, type MeetingRef, NOTHING } from './act-at-meeting.ts'

/** Shows the public what stands in the document now, and nothing of what came and went meanwhile. */
export function resumePublicView(
  ctx: Context,
  meeting: MeetingRef,
  { requestId }: Requests['meeting:resume-public-view'],
): Promise<Result<Values['meeting:resume-public-view'], Reason>> {
  const command = { does: 'run-meeting', command: 'meeting:resume-public-view', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const resumed = rule.resumePublicView(setting)
    if (!resumed.ok) return resumed

    await showPublicAgain(act, setting)
    return allow(NOTHING)
  })
}

/** The part of an act that ends the pause; closing the meeting does it, too. */
export async function showPublicAgain(act: Act, { id, pause }: MeetingSetting): Promise<void> {
  await forgetDrafts(act, id)
  await act.meetings.endPublicPause(id)
  act.document.resumePublicView()
  await act.audit({
    action: 'meeting:resume-public-view',
    object: 'meeting',
    objectId: id,
    detail: { since: pause?.since.toISOString() ?? null },
  })
}

/**
 * The row of a proposal keeps its words as tabled, and before a vote everybody is shown what has changed
 * since. What was tabled behind the back of the public counts as tabled now, in the words of now.
 */
async function forgetDrafts(act: Act, meetingId: string): Promise<void> {
  for (const proposalId of await act.proposals.heldBack(meetingId)) {
    const words = act.document.words(proposalId)
    if (words) await act.proposals.change(proposalId, words)
  }
}
