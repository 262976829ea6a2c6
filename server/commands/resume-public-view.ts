import { isDelayed, isMoving, LIVE, resumedView } from '#domain/meeting/public-delay.ts'
import * as rule from '#domain/meeting/public-view.ts'
import { isUndecided } from '#domain/proposal/state.ts'
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

    await endPause(act, setting)
    if (isDelayed(setting)) await goOn(act, setting, ctx.now())
    else await showPublicEverything(act, setting)
    return allow(NOTHING)
  })
}

/** The part of an act that ends a pause: of a resumption, or of the close. */
export async function endPause(act: Act, { id, pause }: MeetingSetting): Promise<void> {
  await act.meetings.endPublicPause(id)
  await act.audit({
    action: 'meeting:resume-public-view',
    object: 'meeting',
    objectId: id,
    detail: { since: pause?.since.toISOString() ?? null },
  })
}

/** The public keeps what it had until what stands now is old enough for it. */
async function goOn(act: Act, setting: MeetingSetting, now: Date): Promise<void> {
  await act.meetings.setPublicView(setting.id, resumedView(setting.view, now))
  if (isMoving({ ...setting, pause: null })) act.document.keepForPublic()
}

/** The part of an act after which nothing is held back any more. */
export async function showPublicEverything(act: Act, { id, view }: MeetingSetting): Promise<void> {
  await forgetDrafts(act, id)
  await act.awaitingPublic.releaseAll(id)
  await act.meetings.setPublicView(id, { ...view, ...LIVE })
  act.document.releasePublicView()
}

/**
 * The row of a proposal keeps its words as tabled, and before a vote everybody is shown what has changed
 * since. What was tabled behind the back of the public counts as tabled now, in the words of now.
 */
async function forgetDrafts(act: Act, meetingId: string): Promise<void> {
  for (const { id, state } of await act.awaitingPublic.proposals(meetingId)) {
    const words = isUndecided(state) && act.document.words(id)
    if (words) await act.proposals.change(id, words)
  }
}
