'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { submitAtMeeting } from '#app/_lib/submit-at-meeting.ts'
import { preparingPath } from '#components/story/addresses.ts'
import type { FormState } from '#protocol/form-state.ts'
import { settleTaskForm } from '#protocol/tasks.ts'
import { discardMeeting } from '#server/commands/discard-meeting.ts'
import { settleTaskOf } from '#server/commands/keep-tasks.ts'

const discardForm = z.object({ meeting: z.string().min(1).max(200), requestId: z.uuid() })

/** Gives a draft up; there is nothing left of it to go back to. */
export async function discardAction(_before: FormState, form: FormData): Promise<FormState> {
  const outcome = await submitAtMeeting(form, discardForm, discardMeeting)
  if (!outcome.ok) return outcome.state
  redirect('/meetings')
}

/** Ends a task that an earlier meeting has left to this one. */
export async function settleEarlierTaskAction(_before: FormState, form: FormData): Promise<FormState> {
  const outcome = await submitAtMeeting(form, settleTaskForm, settleTaskOf)
  if (!outcome.ok) return outcome.state
  redirect(preparingPath(String(form.get('meeting'))))
}
