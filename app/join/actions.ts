'use server'

import { redirect } from 'next/navigation'
import { submit } from '#app/_lib/action.ts'
import { entranceForAction, rememberSession } from '#app/_lib/entrance.ts'
import { placeAtMeeting } from '#app/_lib/place-at-meeting.ts'
import { JOIN_CODE_LENGTH, parseShortCode } from '#domain/person/short-code.ts'
import { allow, refuse } from '#domain/result.ts'
import type { FormState } from '#protocol/form-state.ts'
import { joinCodeForm, joinForm } from '#protocol/sign-in.ts'
import { joinMeeting } from '#server/commands/join-meeting.ts'
import { doorByCode } from '#server/queries/meeting-door.ts'

/** Leads from the typed code to the page of its meeting, so that a slip is told where it was made. */
export async function findMeeting(_before: FormState, form: FormData): Promise<FormState> {
  const found = await submit(form, joinCodeForm, async ({ code }, ctx) => {
    const typed = parseShortCode(code, JOIN_CODE_LENGTH)
    if (typed === undefined) return refuse('join-code-unknown')
    const door = await doorByCode(ctx, await entranceForAction(), typed)
    return door.ok ? allow(typed) : door
  })
  if (!found.ok) return found.state
  redirect(`/join/${found.value}`)
}

export async function join(_before: FormState, form: FormData): Promise<FormState> {
  const joined = await submit(form, joinForm, async (input, ctx) =>
    joinMeeting(ctx, await entranceForAction(), input),
  )
  if (!joined.ok) return joined.state
  const { meetingCode, state, token } = joined.value
  if (token !== undefined) await rememberSession(token)
  redirect(state === 'waiting' ? `/join/waiting/${meetingCode}` : await placeAtMeeting(meetingCode))
}
