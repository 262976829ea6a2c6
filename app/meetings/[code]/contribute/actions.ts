'use server'

import { redirect } from 'next/navigation'
import { submit } from '#app/_lib/action.ts'
import { entranceForAction } from '#app/_lib/entrance.ts'
import { contributedPath } from '#components/story/addresses.ts'
import { allow } from '#domain/result.ts'
import type { FormState } from '#protocol/form-state.ts'
import { contributeForm } from '#protocol/outside.ts'
import { contributeFromOutside } from '#server/commands/contribute-from-outside.ts'
import { meetingRef } from '#server/queries/meeting-ref.ts'

export async function contribute(_before: FormState, form: FormData): Promise<FormState> {
  const sent = await submit(form, contributeForm, async ({ meeting: code, ...request }, ctx) => {
    const meeting = await meetingRef(ctx, code)
    if (!meeting.ok) return meeting
    const kept = await contributeFromOutside(ctx, await entranceForAction(), meeting.value, request)
    return kept.ok ? allow(contributedPath(code, kept.value.code)) : kept
  })
  if (!sent.ok) return sent.state
  redirect(sent.value)
}
