'use server'

import { redirect } from 'next/navigation'
import { submit } from '#app/_lib/action.ts'
import { entranceForAction } from '#app/_lib/entrance.ts'
import type { FormState } from '#protocol/form-state.ts'
import { answerMembershipForm, endMembershipForm } from '#protocol/sign-in.ts'
import { answerMembership, endMembership } from '#server/commands/answer-membership.ts'

export async function answer(_before: FormState, form: FormData): Promise<FormState> {
  const answered = await submit(form, answerMembershipForm, async (input, ctx) =>
    answerMembership(ctx, await entranceForAction(), input),
  )
  if (!answered.ok) return answered.state
  redirect(`/groups/${String(form.get('slug'))}/members`)
}

export async function end(_before: FormState, form: FormData): Promise<FormState> {
  const ended = await submit(form, endMembershipForm, (input, ctx) => endMembership(ctx, input))
  if (!ended.ok) return ended.state
  redirect(`/groups/${String(form.get('slug'))}/members`)
}
