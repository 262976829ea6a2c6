'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { submit } from '#app/_lib/action.ts'
import { preparingPath } from '#components/story/addresses.ts'
import type { FormState } from '#protocol/form-state.ts'
import { prepareMeeting } from '#server/commands/prepare-meeting.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'empty')

const meetingForm = z.strictObject({
  requestId: z.uuid('invalid-message'),
  groupId: z.uuid('not-found'),
  title: z.string().trim().min(1, 'empty').max(200, 'too-long'),
  day: z.iso.date('empty'),
  from: clock,
  to: clock,
  place: z.string().trim().min(1, 'place-missing').max(200, 'too-long'),
  presetId: z.string().min(1, 'agenda-empty'),
})

export async function prepareMeetingAction(_before: FormState, form: FormData): Promise<FormState> {
  const prepared = await submit(form, meetingForm, (plan, ctx) => prepareMeeting(ctx, plan))
  if (!prepared.ok) return prepared.state
  redirect(preparingPath(prepared.value.code))
}
