import { acceptSetting } from '#domain/meeting/outside-input.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, type MeetingRef, NOTHING, type Nothing } from './act-at-meeting.ts'

/** What people without an account may send from now on. What waits already goes on waiting. */
export function setOutsideInput(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, input }: Requests['meeting:set-outside-input'],
): Promise<Result<Nothing, Reason>> {
  const command = { does: 'run-meeting', command: 'meeting:set-outside-input', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptSetting(setting.state)
    if (!accepted.ok) return accepted
    if (setting.outsideInput === input) return allow(NOTHING)

    await act.meetings.setOutsideInput(setting.id, input)
    await act.audit({
      action: 'meeting:set-outside-input',
      object: 'meeting',
      objectId: setting.id,
      detail: { from: setting.outsideInput, to: input },
    })
    return allow(NOTHING)
  })
}
