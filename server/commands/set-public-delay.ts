import {
  isDelayed,
  isHeldBack,
  isMoving,
  type PublicDelay,
  setPublicDelay as rule,
  viewWithDelay,
} from '#domain/meeting/public-delay.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Act, Context, MeetingSetting } from '#server/context.ts'
import { actAtMeeting, type MeetingRef, NOTHING } from './act-at-meeting.ts'
import { showWhatIsDue } from './move-public-view.ts'
import { showPublicEverything } from './resume-public-view.ts'

/** Says how much later the public sees the meeting. Nothing is shown earlier than the new delay allows. */
export function setPublicDelay(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, delay }: Requests['meeting:set-public-delay'],
): Promise<Result<Values['meeting:set-public-delay'], Reason>> {
  const command = { does: 'run-meeting', command: 'meeting:set-public-delay', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = rule(setting, delay)
    if (!accepted.ok) return accepted

    await change(act, setting, { delay, now: ctx.now() })
    await act.audit({
      action: 'meeting:set-public-delay',
      object: 'meeting',
      objectId: setting.id,
      detail: { delay, before: setting.view.delay },
    })
    return allow(NOTHING)
  })
}

/** The part of the notice's act with which a delay begins that was set before. */
export async function beginDelay(act: Act, setting: MeetingSetting, now: Date): Promise<void> {
  if (isDelayed(setting)) await change(act, setting, { delay: setting.view.delay, now })
}

type Change = { readonly delay: PublicDelay; readonly now: Date }

async function change(act: Act, setting: MeetingSetting, { delay, now }: Change): Promise<void> {
  const changed = { ...setting, view: viewWithDelay(setting, delay, now) }
  if (act.document.isPublicViewHeld && !isHeldBack(changed)) return showPublicEverything(act, changed)

  await act.meetings.setPublicView(setting.id, changed.view)
  if (setting.pause || !isDelayed(changed)) return
  act.document.holdPublicView()
  if (!isMoving(changed)) return act.document.dropWhatWaits()
  await showWhatIsDue(act, changed, now)
  act.document.keepForPublic()
}
