'use server'

import { revalidatePath } from 'next/cache'
import { submit } from '#app/_lib/action.ts'
import { entranceForAction } from '#app/_lib/entrance.ts'
import { supporterSecretForAction } from '#app/_lib/supporter.ts'
import { questionsPath } from '#components/questions/addresses.ts'
import { allow } from '#domain/result.ts'
import { type FormState, UNTOUCHED } from '#protocol/form-state.ts'
import { supportQuestionForm } from '#protocol/questions.ts'
import { supportQuestion } from '#server/commands/support-question.ts'
import { meetingRef } from '#server/queries/meeting-ref.ts'

export async function support(_before: FormState, form: FormData): Promise<FormState> {
  const kept = await submit(
    form,
    supportQuestionForm,
    async ({ meeting: code, questionId, supports }, ctx) => {
      const meeting = await meetingRef(ctx, code)
      if (!meeting.ok) return meeting
      const request = { questionId, supports: supports === 'yes' }
      const browser = await supporterSecretForAction()
      const wish = { meeting: meeting.value, request, browser }
      const done = await supportQuestion(ctx, await entranceForAction(), wish)
      return done.ok ? allow(code) : done
    },
  )
  if (!kept.ok) return kept.state
  revalidatePath(questionsPath(kept.value))
  return UNTOUCHED
}
