'use server'

import { redirect } from 'next/navigation'
import { submit } from '#app/_lib/action.ts'
import { entranceForAction, rememberSession } from '#app/_lib/entrance.ts'
import type { FormState } from '#protocol/form-state.ts'
import { setupForm } from '#protocol/sign-in.ts'
import { setUpAdministrator } from '#server/commands/set-up-administrator.ts'

export async function setUp(_before: FormState, form: FormData): Promise<FormState> {
  const entered = await submit(form, setupForm, async (input, ctx) =>
    setUpAdministrator(ctx, await entranceForAction(), input),
  )
  if (!entered.ok) return entered.state
  await rememberSession(entered.value.token)
  redirect('/')
}
