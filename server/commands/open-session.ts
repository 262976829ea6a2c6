import type { PersonActor } from '#domain/actor.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Act } from '#server/context.ts'
import type { Knocker } from '#server/entrance.ts'
import { newToken } from '#server/token.ts'

export type Way = 'mail-code' | 'mail-link' | 'demo' | 'join-code' | 'setup' | 'openid'

/** The cookie's value for somebody who has shown who they are. */
export type Entered = { readonly token: string }

/**
 * Opens a session in place of the one that this browser had: a secret from before the sign-in is
 * worth nothing after it (trust A26).
 */
export async function openSession(
  act: Act,
  person: PersonActor,
  { knocker, at, way }: { knocker: Pick<Knocker, 'session'>; at: Date; way: Way },
): Promise<Result<Entered, 'suspended'>> {
  if (person.suspended) return refuse('suspended')

  await endSession(act, knocker.session)
  const token = newToken()
  await act.sessions.open(token, person, at)
  await act.audit({ action: 'person:enter', object: 'person', objectId: person.id, detail: { way } })
  return allow({ token })
}

/** Ends the session behind a cookie, and with it the connections that it opened. */
export async function endSession(act: Act, token: string | undefined): Promise<void> {
  const personId = token && (await act.sessions.end(token))
  if (personId) await act.announceRights({ personId, meetingId: null })
}
