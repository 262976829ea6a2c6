import type { PersonActor } from '#domain/actor.ts'
import { acceptComings } from '#domain/attendance/keeping.ts'
import { isHere } from '#domain/attendance/stays.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Act, Context, MeetingSetting } from '#server/context.ts'
import { recordArrival } from './record-arrival.ts'

type Admitted = { readonly personId: string; readonly at: Date; readonly recordedById: string | null }

/**
 * Whom the door lets in is here. Days before the meeting it only admits them, and whoever shows the code
 * again while they are here is not asked anything.
 */
export async function checkInByCode(
  act: Act,
  setting: MeetingSetting,
  { personId, at, recordedById }: Admitted,
): Promise<void> {
  if (!acceptComings(setting, at).ok) return
  const person = await act.invitees.findPerson(setting, personId)
  const known = await act.attendances.findOf(setting.id, personId)
  if (!person || (known && isHere(known.stays))) return
  await recordArrival(act, setting, { person, mode: 'room', checkIn: 'qr', at, recordedById })
}

/** The same for somebody who has just passed a door that stands open: an act of the meeting for itself. */
export function checkInAtDoor(
  ctx: Context,
  meetingId: string,
  person: PersonActor,
): Promise<Result<true, Reason>> {
  const at = ctx.now()
  return ctx.store.act({ actor: person, command: 'attendance:by-code', at, meetingId }, async (act) => {
    const setting = await act.meetings.getSetting(meetingId)
    await checkInByCode(act, setting, { personId: person.id, at, recordedById: person.id })
    return allow(true)
  })
}
