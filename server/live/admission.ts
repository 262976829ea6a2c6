import type { Actor, PersonActor } from '#domain/actor.ts'
import { isPerson, VISITOR } from '#domain/actor.ts'
import { type MeetingRole, roleAt } from '#domain/meeting/role.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Store } from '#server/store/store.ts'

/** A connection's place: one person, one meeting, one role, fixed until it closes. */
export type Admission = {
  readonly actor: PersonActor
  readonly meeting: { readonly id: string; readonly code: string; readonly groupId: string | null }
  readonly role: Exclude<MeetingRole, 'viewer'>
  /** The session's secret, with which the sweep asks again. */
  readonly token: string
}

export type AdmissionRefusal = 'not-found' | 'not-signed-in' | 'suspended' | 'not-allowed'

/** Who may send requests to a meeting: its members and moderators. The public needs no such door. */
export async function admit(
  store: Store,
  { code, token, now }: { code: string; token: string | undefined; now: Date },
): Promise<Result<Admission, AdmissionRefusal>> {
  const meeting = await store.meetings.findByCode(code)
  if (!meeting) return refuse('not-found')
  const actor: Actor = (token && (await store.sessions.findActor(token, now))) || VISITOR
  if (!isPerson(actor) || !token) return refuse('not-signed-in')
  if (actor.suspended) return refuse('suspended')

  const role = roleAt(actor, await store.meetings.standingOf(actor, meeting))
  if (role === 'viewer') return refuse('not-allowed')
  const { id, groupId } = meeting
  return allow({ actor, meeting: { id, code, groupId }, role, token })
}

/** True while somebody would be admitted again exactly as they were. */
export async function stillHolds(store: Store, admission: Admission, now: Date): Promise<boolean> {
  const { meeting, token, role, actor } = admission
  const again = await admit(store, { code: meeting.code, token, now })
  return again.ok && again.value.role === role && again.value.actor.id === actor.id
}
