'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { submit } from '#app/_lib/action.ts'
import { preparingPath } from '#components/story/addresses.ts'
import { localMoment } from '#domain/local-moment.ts'
import { refuse } from '#domain/result.ts'
import type { SlotState } from '#protocol/starting-agenda.ts'
import { prepareMeeting } from '#server/commands/prepare-meeting.ts'
import { concernsInWords, SLOT_FIELDS } from '../_slot.ts'

const meetingForm = z.strictObject({
  requestId: z.uuid('invalid-message'),
  groupId: z.uuid('not-found'),
  title: z.string().trim().min(1, 'empty').max(200, 'too-long'),
  startFrom: z.string().min(1, 'agenda-empty').max(50),
  takeReturning: z
    .literal('on')
    .optional()
    .transform((ticked) => ticked === 'on'),
  ...SLOT_FIELDS,
})

export async function prepareMeetingAction(_before: SlotState, form: FormData): Promise<SlotState> {
  let concerns: SlotState['concerns']
  const prepared = await submit(form, meetingForm, async (plan, ctx) => {
    const result = await prepareMeeting(ctx, plan)
    if (result.ok) return result
    if ('concerns' in result) {
      const timeZone = (await ctx.store.runGroups.find(plan.groupId))?.process.municipality.timeZone ?? 'UTC'
      const startsAt = localMoment({ day: plan.day, time: plan.from, timeZone })
      concerns = await concernsInWords(result, { startsAt, timeZone })
    }
    return refuse(result.reason)
  })
  if (!prepared.ok) return concerns ? { ...prepared.state, concerns } : prepared.state
  redirect(preparingPath(prepared.value.code))
}
