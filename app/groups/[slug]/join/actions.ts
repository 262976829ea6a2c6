'use server'

import { redirect } from 'next/navigation'
import { submit } from '#app/_lib/action.ts'
import { entranceForAction } from '#app/_lib/entrance.ts'
import type { FormState } from '#protocol/form-state.ts'
import { askMembershipForm } from '#protocol/sign-in.ts'
import { askMembership } from '#server/commands/ask-membership.ts'

export async function ask(_before: FormState, form: FormData): Promise<FormState> {
  const asked = await submit(form, askMembershipForm, async (input, ctx) =>
    askMembership(ctx, await entranceForAction(), input),
  )
  if (!asked.ok) return asked.state
  const here = `/groups/${String(form.get('slug'))}/join`
  redirect(asked.value.state === 'confirm' ? `/sign-in/code?next=${encodeURIComponent(here)}` : here)
}
