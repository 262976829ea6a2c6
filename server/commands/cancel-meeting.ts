import { cancel } from '#domain/meeting/convening.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, type MeetingRef } from './act-at-meeting.ts'
import { showPublicEverything } from './resume-public-view.ts'

export type Cancellation = { readonly requestId?: string; readonly reason: string }

/** Calls a meeting off. It stays where it was announced, and says so there with the reason. */
export function cancelMeeting(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, reason }: Cancellation,
): Promise<Result<{ sequence: number }, Reason>> {
  const command = { does: 'cancel-meeting', command: 'meeting:cancel', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const cancelled = cancel(setting.state)
    if (!cancelled.ok) return cancelled
    const why = reason.trim()
    if (why === '') return refuse('empty')

    const sequence = await act.notices.cancel(setting.id, { at: ctx.now(), reason: why })
    if (act.document.isPublicViewHeld) await showPublicEverything(act, setting)
    act.document.rulesChanged()
    await act.audit({
      action: 'meeting:cancel',
      object: 'meeting',
      objectId: setting.id,
      detail: { code: setting.code, from: setting.state, sequence },
    })
    return allow({ sequence })
  })
}
