import type { Announced } from '#domain/meeting/correction.ts'
import { endsAfterStart } from '#domain/meeting/meeting.ts'
import type { SlotRefusal } from '#domain/meeting/slot.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, type MeetingRef, NOTHING, type Nothing } from './act-at-meeting.ts'
import { checkSlot } from './check-slot.ts'

export type DraftChange = Omit<Announced, 'text'> & {
  readonly requestId?: string
  readonly confirmed: readonly string[]
}

/** Day, place and title of a meeting in preparation: nobody was called yet, so nothing is corrected. */
export function changeDraft(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, confirmed, ...is }: DraftChange,
): Promise<Result<Nothing, Reason> | SlotRefusal> {
  const command = { does: 'publish-notice', command: 'meeting:change-draft', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    if (setting.state !== 'draft') return refuse('wrong-state')
    if (is.title.trim() === '') return refuse('empty')
    if (!is.place?.trim()) return refuse('place-missing')
    if (!endsAfterStart(is)) return refuse('ends-before-start')
    const slot = { ...is, id: setting.id, processId: setting.processId, room: null }
    const free = await checkSlot(act, slot, { now: ctx.now(), confirmed })
    if (!free.ok) return free

    await act.notices.change(setting.id, is)
    await act.audit({
      action: 'meeting:change-draft',
      object: 'meeting',
      objectId: setting.id,
      detail: confirmed.length > 0 ? { confirmed: confirmed.join(' ') } : {},
    })
    return allow(NOTHING)
  })
}
