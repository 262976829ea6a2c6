'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { submit } from '#app/_lib/action.ts'
import { type MeetingCommand, submitAtMeeting } from '#app/_lib/submit-at-meeting.ts'
import { minutesPath } from '#components/story/addresses.ts'
import { refuse } from '#domain/result.ts'
import type { FormState } from '#protocol/form-state.ts'
import {
  answerRemarkForm,
  approveMinutesForm,
  correctMinutesForm,
  editSectionForm,
  publishMinutesForm,
  remarkForm,
  resolveFindingForm,
  type SectionState,
  sendToReviewForm,
  type Theirs,
} from '#protocol/minutes.ts'
import { addTaskForm, changeTaskForm, settleTaskForm } from '#protocol/tasks.ts'
import { approveMinutes } from '#server/commands/approve-minutes.ts'
import { correctMinutes } from '#server/commands/correct-minutes.ts'
import { editMinutes } from '#server/commands/edit-minutes.ts'
import { addTask, changeTask, settleTaskOf } from '#server/commands/keep-tasks.ts'
import { publishMinutes } from '#server/commands/publish-minutes.ts'
import { answerRemark, remarkMinutes } from '#server/commands/remark-minutes.ts'
import { resolveFinding } from '#server/commands/resolve-finding.ts'
import { sendMinutesToReview } from '#server/commands/send-minutes-to-review.ts'
import { meetingRef } from '#server/queries/meeting-ref.ts'

/** Saves one part and stays on the page: whoever writes goes on writing. */
export async function editAction(_before: SectionState, form: FormData): Promise<SectionState> {
  let theirs: Theirs | undefined
  const saved = await submit(form, editSectionForm, async ({ meeting: code, ...request }, ctx) => {
    const meeting = await meetingRef(ctx, code)
    if (!meeting.ok) return meeting
    const result = await editMinutes(ctx, meeting.value, request)
    if (!result.ok && 'theirs' in result) {
      theirs = result.theirs
      return refuse(result.reason)
    }
    return result
  })
  if (!saved.ok) return theirs ? { ...saved.state, theirs } : saved.state
  return { done: true, ...saved.value, values: {} }
}

export const sendAction = async (_before: FormState, form: FormData) =>
  run(form, sendToReviewForm, sendMinutesToReview)

export const remarkAction = async (_before: FormState, form: FormData) => run(form, remarkForm, remarkMinutes)

export const answerAction = async (_before: FormState, form: FormData) =>
  run(form, answerRemarkForm, answerRemark)

export const resolveAction = async (_before: FormState, form: FormData) =>
  run(form, resolveFindingForm, resolveFinding)

export const approveAction = async (_before: FormState, form: FormData) =>
  run(form, approveMinutesForm, approveMinutes)

export const publishAction = async (_before: FormState, form: FormData) =>
  run(form, publishMinutesForm, publishMinutes)

export const correctAction = async (_before: FormState, form: FormData) =>
  run(form, correctMinutesForm, correctMinutes)

export const addTaskAction = async (_before: FormState, form: FormData) => run(form, addTaskForm, addTask)

export const changeTaskAction = async (_before: FormState, form: FormData) =>
  run(form, changeTaskForm, changeTask)

export const settleTaskAction = async (_before: FormState, form: FormData) =>
  run(form, settleTaskForm, settleTaskOf)

/** Carries out what a form asks for and shows the minutes as they are afterwards. */
async function run<Request>(
  form: FormData,
  schema: z.ZodType<Request & { meeting: string }>,
  command: MeetingCommand<Request>,
): Promise<FormState> {
  const outcome = await submitAtMeeting(form, schema, command)
  if (!outcome.ok) return outcome.state
  redirect(minutesPath(String(form.get('meeting'))))
}
