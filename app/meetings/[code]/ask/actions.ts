'use server'

import { redirect } from 'next/navigation'
import { submit } from '#app/_lib/action.ts'
import { entranceForAction } from '#app/_lib/entrance.ts'
import { askingPath } from '#components/questions/addresses.ts'
import { allow } from '#domain/result.ts'
import type { FormState } from '#protocol/form-state.ts'
import { askQuestionForm } from '#protocol/questions.ts'
import { askQuestion } from '#server/commands/ask-question.ts'
import { meetingRef } from '#server/queries/meeting-ref.ts'

export async function ask(_before: FormState, form: FormData): Promise<FormState> {
  const asked = await submit(form, askQuestionForm, async ({ meeting: code, ...request }, ctx) => {
    const meeting = await meetingRef(ctx, code)
    if (!meeting.ok) return meeting
    const done = await askQuestion(ctx, await entranceForAction(), { meeting: meeting.value, request })
    return done.ok ? allow({ ...done.value, meeting: code, email: request.email.trim() }) : done
  })
  if (!asked.ok) return asked.state
  const { meeting, code, state, email } = asked.value
  const told = new URLSearchParams({ code, state, mail: email === '' ? 'no' : 'yes' })
  redirect(`${askingPath(meeting)}/sent?${told}`)
}
