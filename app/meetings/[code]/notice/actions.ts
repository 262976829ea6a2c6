'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { submit } from '#app/_lib/action.ts'
import { formats } from '#app/_lib/formats.ts'
import { words } from '#app/_lib/words.ts'
import type { CorrectionState } from '#components/preparing/correct-notice-form.tsx'
import { noticePath } from '#components/story/addresses.ts'
import { localMoment } from '#domain/local-moment.ts'
import { dayIn, type NoticeRefusal, type Readings } from '#domain/meeting/notice.ts'
import type { SlotRefusal } from '#domain/meeting/slot.ts'
import { allow, refuse } from '#domain/result.ts'
import type { FormState } from '#protocol/form-state.ts'
import type { NoticeState } from '#protocol/notice-state.ts'
import { cancelMeeting } from '#server/commands/cancel-meeting.ts'
import { changeDraft } from '#server/commands/change-draft.ts'
import { correctNotice } from '#server/commands/correct-notice.ts'
import { publishNotice } from '#server/commands/publish-notice.ts'
import { findNoticePage } from '#server/queries/notice-page.ts'
import { concernsInWords, SLOT_FIELDS } from '../../_slot.ts'
import { draftNotice } from './draft-notice.ts'

/** Browsers send lines ended as typewriters did; kept so, every text would differ from its own draft. */
const plainLines = (text: string) => text.replaceAll('\r\n', '\n')

const noticeForm = z.strictObject({
  requestId: z.uuid('invalid-message'),
  code: z.string().max(200),
  text: z.string().trim().min(1, 'empty').max(8000, 'too-long').transform(plainLines),
})

const details = {
  requestId: z.uuid('invalid-message'),
  code: z.string().max(200),
  title: z.string().trim().min(1, 'empty').max(200, 'too-long'),
  ...SLOT_FIELDS,
}

const draftForm = z.strictObject(details)

const correctionForm = z.strictObject({
  ...details,
  text: z.string().trim().max(8000, 'too-long').transform(plainLines),
  /** The text is written anew from the details. */
  anew: z.literal('on').optional(),
  reason: z.string().trim().max(300, 'too-long'),
})

const cancelForm = z.strictObject({
  requestId: z.uuid('invalid-message'),
  code: z.string().max(200),
  reason: z.string().trim().min(1, 'empty').max(500, 'too-long'),
})

type Mismatch = { readonly readings: Readings; readonly meetingDay: string }

export async function publishNoticeAction(_before: NoticeState, form: FormData): Promise<NoticeState> {
  let mismatch: Mismatch | undefined
  const published = await submit(form, noticeForm, async ({ code, ...notice }, ctx) => {
    const meeting = await findNoticePage(ctx, code)
    if (!meeting) return refuse('not-found')
    const result = await publishNotice(ctx, meeting, notice)
    if (!result.ok && 'readings' in result) {
      mismatch = { readings: result.readings, meetingDay: dayIn(meeting.timeZone, meeting.startsAt) }
    }
    return result.ok ? { ok: true, value: code } : refuse(result.reason)
  })
  if (published.ok) redirect(noticePath(published.value))
  return mismatch ? { ...published.state, readings: await inWords(mismatch) } : published.state
}

export async function correctNoticeAction(
  _before: CorrectionState,
  form: FormData,
): Promise<CorrectionState> {
  let said: Said = {}
  const corrected = await submit(form, correctionForm, async ({ code, anew, ...typed }, ctx) => {
    const meeting = await findNoticePage(ctx, code)
    if (!meeting) return refuse('not-found')
    const moments = momentsIn(typed, meeting.timeZone)
    const text = anew ? draftNotice({ ...meeting, ...typed, ...moments }) : typed.text
    const result = await correctNotice(ctx, meeting, { ...typed, ...moments, text })
    if (result.ok) return allow(code)
    said = await inDetail(result, { ...moments, timeZone: meeting.timeZone })
    return refuse(result.reason)
  })
  if (corrected.ok) redirect(noticePath(corrected.value))
  return { ...corrected.state, ...said }
}

export async function changeDraftAction(_before: CorrectionState, form: FormData): Promise<CorrectionState> {
  let said: Said = {}
  const changed = await submit(form, draftForm, async ({ code, ...typed }, ctx) => {
    const meeting = await findNoticePage(ctx, code)
    if (!meeting) return refuse('not-found')
    const moments = momentsIn(typed, meeting.timeZone)
    const result = await changeDraft(ctx, meeting, { ...typed, ...moments })
    if (result.ok) return allow(code)
    said = await inDetail(result, { ...moments, timeZone: meeting.timeZone })
    return refuse(result.reason)
  })
  if (changed.ok) redirect(noticePath(changed.value))
  return { ...changed.state, ...said }
}

export async function cancelMeetingAction(_before: FormState, form: FormData): Promise<FormState> {
  const cancelled = await submit(form, cancelForm, async ({ code, ...request }, ctx) => {
    const meeting = await findNoticePage(ctx, code)
    if (!meeting) return refuse('not-found')
    const result = await cancelMeeting(ctx, meeting, request)
    return result.ok ? allow(code) : result
  })
  if (!cancelled.ok) return cancelled.state
  redirect(noticePath(cancelled.value))
}

type Said = Pick<CorrectionState, 'readings' | 'concerns'>

/** What a refusal knows besides its reason, in words. */
async function inDetail(
  refusal: { readonly reason: string } | NoticeRefusal | SlotRefusal,
  { startsAt, timeZone }: { startsAt: Date; timeZone: string },
): Promise<Said> {
  if ('concerns' in refusal) return { concerns: await concernsInWords(refusal, { startsAt, timeZone }) }
  if (!('readings' in refusal)) return {}
  return { readings: await inWords({ readings: refusal.readings, meetingDay: dayIn(timeZone, startsAt) }) }
}

const momentsIn = ({ day, from, to }: { day: string; from: string; to: string }, timeZone: string) => ({
  startsAt: localMoment({ day, time: from, timeZone }),
  endsAt: localMoment({ day, time: to, timeZone }),
})

/** Both things that the wrong date may have meant, in the reader's language. */
async function inWords({ readings: { asDate, asWeekday }, meetingDay }: Mismatch): Promise<string[]> {
  const t = await words('floor')
  // Days have no time: read where they are written down, in UTC, they stay themselves.
  const { dateLong, calendarDate, weekday } = await formats('UTC')
  return [
    t('notice.mismatchAsDate', { date: calendarDate(asDate.day), weekday: weekday(asDate.day) }),
    t('notice.mismatchAsWeekday', { date: calendarDate(asWeekday.day), weekday: weekday(asWeekday.day) }),
    t('notice.mismatchMeeting', { date: dateLong(meetingDay) }),
  ]
}
