import type { MeetingPage } from '#protocol/pages/meeting.ts'
import type { Context } from '#server/context.ts'
import { markOf } from '#server/supporter.ts'
import { findScreenPage } from './meeting-page.ts'
import { meetingRef } from './meeting-ref.ts'

export type QuestionsPage = { readonly page: MeetingPage; readonly supported: readonly string[] }

/** The questions of a meeting as the public sees them, and which of them this browser supports. */
export async function findQuestionsPage(
  ctx: Context,
  code: string,
  browser: string | null,
): Promise<QuestionsPage | undefined> {
  const page = await findScreenPage(ctx, code)
  const meeting = await meetingRef(ctx, code)
  if (!page || !meeting.ok) return undefined
  const mark = markOf(ctx, browser)
  const supported = mark ? await ctx.store.questions.supportedBy(meeting.value.id, mark) : []
  return { page, supported }
}

/** What the form asks about: what the meeting takes at this moment, also while the public view is paused. */
export async function findAskingPage(ctx: Context, code: string) {
  const page = await findScreenPage(ctx, code)
  const meeting = await meetingRef(ctx, code)
  if (!page || !meeting.ok) return undefined
  const { outsideInput } = await ctx.store.meetings.getSetting(meeting.value.id)
  return { page, outsideInput }
}
