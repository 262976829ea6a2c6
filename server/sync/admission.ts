import type { Actor } from '#domain/actor.ts'
import { VISITOR } from '#domain/actor.ts'
import { type MeetingRole, roleAt } from '#domain/meeting/role.ts'
import type { Store } from '#server/store/store.ts'

/** One connection's place: one document, one role, fixed until it closes. */
export type Admission = {
  readonly meeting: { readonly id: string; readonly code: string }
  readonly role: MeetingRole
  readonly personId: string | null
  readonly name: string
  /** The session's secret, with which the sweep asks again. */
  readonly token: string | null
}

const HIDDEN_FROM_PUBLIC = new Set(['draft', 'cancelled'])

/** Judges who asks for which meeting; undefined when, for this person, there is none. */
export async function admit(
  store: Store,
  { code, token, now }: { code: string; token: string | null; now: Date },
): Promise<Admission | undefined> {
  const meeting = await store.meetings.findByCode(code)
  if (!meeting) return undefined

  const actor: Actor = (token && (await store.sessions.findActor(token, now))) || VISITOR
  const role = roleAt(actor, await store.meetings.standingOf(actor, meeting))
  if (role === 'viewer' && HIDDEN_FROM_PUBLIC.has(meeting.state)) return undefined

  const { id } = meeting
  return actor.kind === 'person'
    ? { meeting: { id, code }, role, personId: actor.id, name: actor.name, token }
    : { meeting: { id, code }, role, personId: null, name: '', token }
}

/** True while somebody would be admitted again exactly as they were. */
export async function stillHolds(store: Store, admission: Admission, now: Date): Promise<boolean> {
  const { meeting, token } = admission
  const again = await admit(store, { code: meeting.code, token, now })
  return again?.role === admission.role && again.personId === admission.personId
}
