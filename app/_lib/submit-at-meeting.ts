import type { z } from 'zod'
import { submit } from '#app/_lib/action.ts'
import type { Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { MeetingRef } from '#server/commands/act-at-meeting.ts'
import type { Context } from '#server/context.ts'
import { meetingRef } from '#server/queries/meeting-ref.ts'

export type MeetingCommand<Request> = (
  ctx: Context,
  meeting: MeetingRef,
  request: Request,
) => Promise<Result<unknown, Reason>>

/** Carries out what a form asks for at the meeting that it names by its code. */
export const submitAtMeeting = <Request>(
  form: FormData,
  schema: z.ZodType<Request & { meeting: string }>,
  command: MeetingCommand<Request>,
) =>
  submit(form, schema, async ({ meeting: code, ...request }, ctx) => {
    const meeting = await meetingRef(ctx, code)
    return meeting.ok ? command(ctx, meeting.value, request as Request) : meeting
  })
