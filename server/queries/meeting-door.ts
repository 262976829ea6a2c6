import { isPerson } from '#domain/actor.ts'
import { type MeetingRole, roleAt } from '#domain/meeting/role.ts'
import { mayJoin } from '#domain/person/joining.ts'
import { JOIN_CODE_LENGTH, parseShortCode } from '#domain/person/short-code.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Context } from '#server/context.ts'
import type { Entrance } from '#server/entrance.ts'
import { machineKey } from '#server/limits.ts'
import type { Door } from '#server/store/participations.ts'

export type MeetingDoor = {
  readonly meetingCode: string
  readonly title: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly municipality: { readonly name: string; readonly timeZone: string }
  readonly admission: 'by_moderator' | 'at_once'
  /** How whoever asks stands at this meeting already. */
  readonly role: MeetingRole
  readonly participation: 'waiting' | 'admitted' | 'refused' | undefined
}

/** Which meeting a code from the wall opens. Looking counts as a try, as typing does. */
export async function doorByCode(
  ctx: Context,
  { limits, knocker }: Pick<Entrance, 'limits' | 'knocker'>,
  typed: string,
): Promise<Result<MeetingDoor, 'join-code-unknown' | 'rate-limited'>> {
  const code = parseShortCode(typed, JOIN_CODE_LENGTH)
  if (code === undefined) return refuse('join-code-unknown')
  if (!(await limits.allow({ 'join-by-machine': machineKey(knocker.machine) }))) return refuse('rate-limited')

  const door = await ctx.store.participations.findDoor(code)
  return door && mayJoin(door) ? allow(await seenBy(ctx, door)) : refuse('join-code-unknown')
}

/** The door at which somebody waits, whatever has become of its code since. */
export async function doorOfMeeting(ctx: Context, meetingCode: string): Promise<MeetingDoor | undefined> {
  const door = await ctx.store.participations.findDoorOf(meetingCode)
  return door ? seenBy(ctx, door) : undefined
}

async function seenBy(ctx: Context, door: Door): Promise<MeetingDoor> {
  const standing = await ctx.store.meetings.standingOf(ctx.actor, door)
  const participation = isPerson(ctx.actor)
    ? await ctx.store.participations.find(door.id, ctx.actor.id)
    : undefined
  return {
    meetingCode: door.code,
    title: door.title,
    startsAt: door.startsAt,
    endsAt: door.endsAt,
    municipality: { name: door.process.municipality.name, timeZone: door.process.municipality.timeZone },
    admission: door.admission,
    role: roleAt(ctx.actor, standing),
    participation: participation?.state,
  }
}
