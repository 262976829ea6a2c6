import { acceptCorrection } from '#domain/meeting/convening.ts'
import {
  type Announced,
  changesBetween,
  concernsSlot,
  type NoticeChange,
} from '#domain/meeting/correction.ts'
import { endsAfterStart } from '#domain/meeting/meeting.ts'
import { checkNotice, dayIn, type NoticeRefusal } from '#domain/meeting/notice.ts'
import type { SlotRefusal } from '#domain/meeting/slot.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Act, Context, MeetingSetting } from '#server/context.ts'
import { actAtMeeting, type MeetingRef } from './act-at-meeting.ts'
import { checkSlot } from './check-slot.ts'

export type NoticeCorrection = Announced & {
  readonly requestId?: string
  /** Why, for everybody to read; may be left out. */
  readonly reason: string | null
  /** The concerns about day and room that were shown and confirmed. */
  readonly confirmed: readonly string[]
}

export type Corrected = Result<{ sequence: number }, Reason> | NoticeRefusal | SlotRefusal

/** Changes what was announced, visibly: what it said stays readable, and every calendar learns of it. */
export function correctNotice(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, reason, confirmed, ...typed }: NoticeCorrection,
): Promise<Corrected> {
  const command = { does: 'publish-notice', command: 'meeting:correct-notice', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptCorrection(setting.state)
    if (!accepted.ok) return accepted
    const is = trimmed(typed)
    const sound = checkAnnounced(is, setting)
    if (!sound.ok) return sound

    const { noticeText, room, ...row } = await act.meetings.get(setting.id)
    const changes = changesBetween({ ...row, text: noticeText ?? '' }, is)
    if (changes.length === 0) return refuse('nothing-changed')
    const where = { id: setting.id, processId: setting.processId, room }
    const free = await checkChangedSlot(act, { is, where, changes }, { now: ctx.now(), confirmed })
    if (!free.ok) return free

    const at = ctx.now()
    const sequence = await act.notices.correct(setting.id, is, {
      at,
      changes,
      reason: reason?.trim() || null,
    })
    await act.audit({
      action: 'meeting:correct-notice',
      object: 'meeting',
      objectId: setting.id,
      detail: { sequence, fields: changes.map(({ field }) => field).join(' '), ...confirmedIn(confirmed) },
    })
    return allow({ sequence })
  })
}

/** Day and room are judged anew where one of them changes; a new place is not in the former room. */
function checkChangedSlot(
  act: Act,
  { is, where, changes }: { is: Announced; where: Where; changes: readonly NoticeChange[] },
  judged: Parameters<typeof checkSlot>[2],
) {
  if (!concernsSlot(changes)) return allow(true)
  const isElsewhere = changes.some(({ field }) => field === 'place')
  return checkSlot(act, { ...is, ...where, room: isElsewhere ? null : where.room }, judged)
}

type Where = { readonly id: string; readonly processId: string; readonly room: string | null }

const confirmedIn = (confirmed: readonly string[]) =>
  confirmed.length > 0 ? { confirmed: confirmed.join(' ') } : {}

const trimmed = ({ title, startsAt, endsAt, place, contact, text }: Announced): Announced => ({
  title: title.trim(),
  startsAt,
  endsAt,
  place: place?.trim() || null,
  contact: contact?.trim() || null,
  text: text.trim(),
})

function checkAnnounced(is: Announced, { process }: MeetingSetting) {
  if (is.title === '') return refuse('empty')
  if (is.place === null) return refuse('place-missing')
  if (!endsAfterStart(is)) return refuse('ends-before-start')
  return checkNotice(is.text, dayIn(process.municipality.timeZone, is.startsAt))
}
