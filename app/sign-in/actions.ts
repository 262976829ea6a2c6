'use server'

import { redirect } from 'next/navigation'
import { submit } from '#app/_lib/action.ts'
import { entranceForAction, rememberSession } from '#app/_lib/entrance.ts'
import { returnPath } from '#domain/person/return-path.ts'
import type { FormState } from '#protocol/form-state.ts'
import { codeForm, demoForm, linkForm, signInForm } from '#protocol/sign-in.ts'
import { enterDemo } from '#server/commands/enter-demo.ts'
import { finishSignInByCode, finishSignInByLink } from '#server/commands/finish-sign-in.ts'
import { startSignIn } from '#server/commands/start-sign-in.ts'

export async function askForMessage(_before: FormState, form: FormData): Promise<FormState> {
  const sent = await submit(form, signInForm, async ({ email, next }, ctx) =>
    startSignIn(ctx, await entranceForAction(), { email, next }),
  )
  if (!sent.ok) return sent.state
  redirect(`/sign-in/code?next=${encodeURIComponent(nextIn(form))}`)
}

export async function enterByCode(_before: FormState, form: FormData): Promise<FormState> {
  const entered = await submit(form, codeForm, async ({ code }, ctx) =>
    finishSignInByCode(ctx, await entranceForAction(), { code }),
  )
  if (!entered.ok) return entered.state
  await rememberSession(entered.value.token)
  redirect(nextIn(form))
}

export async function enterByLink(_before: FormState, form: FormData): Promise<FormState> {
  const entered = await submit(form, linkForm, async ({ token }, ctx) =>
    finishSignInByLink(ctx, await entranceForAction(), { token }),
  )
  if (!entered.ok) return entered.state
  await rememberSession(entered.value.token)
  redirect(nextIn(form))
}

export async function enterAsDemoPerson(_before: FormState, form: FormData): Promise<FormState> {
  const entered = await submit(form, demoForm, async ({ personId }, ctx) =>
    enterDemo(ctx, await entranceForAction(), { personId }),
  )
  if (!entered.ok) return entered.state
  await rememberSession(entered.value.token)
  redirect(nextIn(form))
}

function nextIn(form: FormData): string {
  const next = form.get('next')
  return returnPath(typeof next === 'string' ? next : undefined)
}
