'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { type MeetingCommand, submitAtMeeting } from '#app/_lib/submit-at-meeting.ts'
import { historyPath } from '#components/history/history-speech.ts'
import type { FormState } from '#protocol/form-state.ts'
import { eraseWordsForm, keepRevisionForm, restoreRevisionForm } from '#protocol/history.ts'
import { eraseWords } from '#server/commands/erase-words.ts'
import { keepRevision } from '#server/commands/keep-revision.ts'
import { restoreRevision } from '#server/commands/restore-revision.ts'

export const keep = async (_before: FormState, form: FormData) =>
  run(form, 'kept', keepRevisionForm, keepRevision)

export const restore = async (_before: FormState, form: FormData) =>
  run(form, 'restored', restoreRevisionForm, restoreRevision)

export const erase = async (_before: FormState, form: FormData) =>
  run(form, 'erased', eraseWordsForm, eraseWords)

/** Carries out what a form of the history asks for and shows the history as it is afterwards. */
async function run<Request>(
  form: FormData,
  done: 'kept' | 'restored' | 'erased',
  schema: z.ZodType<Request & { meeting: string }>,
  command: MeetingCommand<Request>,
): Promise<FormState> {
  const outcome = await submitAtMeeting(form, schema, command)
  if (!outcome.ok) return outcome.state
  redirect(`${historyPath(String(form.get('meeting')))}?done=${done}`)
}
