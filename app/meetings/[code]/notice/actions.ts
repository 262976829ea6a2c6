'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { submit } from '#app/_lib/action.ts'
import { formats } from '#app/_lib/formats.ts'
import { words } from '#app/_lib/words.ts'
import { dayIn, type Readings } from '#domain/meeting/notice.ts'
import { refuse } from '#domain/result.ts'
import type { NoticeState } from '#protocol/notice-state.ts'
import { publishNotice } from '#server/commands/publish-notice.ts'
import { findNoticePage } from '#server/queries/notice-page.ts'

const noticeForm = z.strictObject({
  requestId: z.uuid('invalid-message'),
  code: z.string().max(200),
  text: z.string().trim().min(1, 'empty').max(8000, 'too-long'),
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
  if (published.ok) redirect(`/meetings/${encodeURIComponent(published.value)}/notice`)
  return mismatch ? { ...published.state, readings: await inWords(mismatch) } : published.state
}

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
