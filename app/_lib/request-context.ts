import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { config, store } from '#app/_lib/store.ts'
import { isPerson, type PersonActor, VISITOR } from '#domain/actor.ts'
import type { Context } from '#server/context.ts'
import { sessionCookie } from '#server/session-cookie.ts'

/** Who asks, as the session cookie says. Looked up once a request, however many components ask. */
export const contextForRequest = cache(async (): Promise<Context> => {
  const now = () => new Date()
  const token = await sessionToken()
  const actor = token ? await store().sessions.keepOpen(token, now()) : undefined
  return { actor: actor ?? VISITOR, now, store: store() }
})

/** The person who is signed in, or undefined for a visitor. */
export async function currentPerson(): Promise<PersonActor | undefined> {
  const { actor } = await contextForRequest()
  return isPerson(actor) ? actor : undefined
}

export async function sessionToken(): Promise<string | undefined> {
  const jar = await cookies()
  return jar.get(sessionCookie(config().appUrl).name)?.value
}
