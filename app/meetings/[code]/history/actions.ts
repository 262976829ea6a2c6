'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { submit } from '#app/_lib/action.ts'
import { historyPath } from '#components/history/history-speech.ts'
import type { Result } from '#domain/result.ts'
import type { FormState } from '#protocol/form-state.ts'
import { eraseWordsForm, keepRevisionForm, restoreRevisionForm } from '#protocol/history.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { MeetingRef } from '#server/commands/act-at-meeting.ts'
import { eraseWords } from '#server/commands/erase-words.ts'
import { keepRevision } from '#server/commands/keep-revision.ts'
import { restoreRevision } from '#server/commands/restore-revision.ts'
import type { Context } from '#server/context.ts'
import { meetingRef } from '#server/queries/meeting-ref.ts'

export const keep = async (_before: FormState, form: FormData) =>
  run(form, 'kept', keepRevisionForm, keepRevision)

export const restore = async (_before: FormState, form: FormData) =>
  run(form, 'restored', restoreRevisionForm, restoreRevision)

export const erase = async (_before: FormState, form: FormData) =>
  run(form, 'erased', eraseWordsForm, eraseWords)

type Command<Request> = (
  ctx: Context,
  meeting: MeetingRef,
  request: Request,
) => Promise<Result<unknown, Reason>>

/** Carries out what a form of the history asks for and shows the history as it is afterwards. */
async function run<Request>(
  form: FormData,
  done: 'kept' | 'restored' | 'erased',
  schema: z.ZodType<Request & { meeting: string }>,
  command: Command<Request>,
): Promise<FormState> {
  const outcome = await submit(form, schema, async ({ meeting: code, ...request }, ctx) => {
    const meeting = await meetingRef(ctx, code)
    return meeting.ok ? command(ctx, meeting.value, request as Request) : meeting
  })
  if (!outcome.ok) return outcome.state
  redirect(`${historyPath(String(form.get('meeting')))}?done=${done}`)
}
