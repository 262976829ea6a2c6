'use server'

import { revalidatePath } from 'next/cache'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { submit } from '#app/_lib/action.ts'
import { forgetSession } from '#app/_lib/entrance.ts'
import { LOCALE_COOKIE } from '#app/_lib/locale.ts'
import type { FormState } from '#protocol/form-state.ts'
import { endSessionForm, profileForm } from '#protocol/sign-in.ts'
import { changeProfile } from '#server/commands/change-profile.ts'
import { endOwnSession, signOutEverywhere } from '#server/commands/end-session.ts'

const ONE_YEAR_S = 365 * 24 * 60 * 60

export async function saveProfile(_before: FormState, form: FormData): Promise<FormState> {
  const saved = await submit(form, profileForm, (wish, ctx) => changeProfile(ctx, wish))
  if (!saved.ok) return saved.state

  const locale = form.get('locale')
  const jar = await cookies()
  if (typeof locale === 'string') {
    jar.set(LOCALE_COOKIE, locale, { maxAge: ONE_YEAR_S, path: '/', sameSite: 'lax', httpOnly: true })
  }
  revalidatePath('/', 'layout')
  return { done: true, values: {} }
}

export async function endOther(_before: FormState, form: FormData): Promise<FormState> {
  const ended = await submit(form, endSessionForm, ({ sessionId }, ctx) => endOwnSession(ctx, { sessionId }))
  if (!ended.ok) return ended.state
  redirect('/account')
}

export async function leaveEverywhere(_before: FormState, form: FormData): Promise<FormState> {
  const left = await submit(form, z.object({}), (_nothing, ctx) => signOutEverywhere(ctx))
  if (!left.ok) return left.state
  await forgetSession()
  redirect('/sign-out')
}
