import { isPerson, type PersonActor } from '#domain/actor.ts'
import { roleAt } from '#domain/meeting/role.ts'
import { join, mayJoin } from '#domain/person/joining.ts'
import { parseName, parseOptionalLine } from '#domain/person/name.ts'
import { JOIN_CODE_LENGTH, parseShortCode } from '#domain/person/short-code.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import { LONGEST_ORGANISATION } from '#protocol/sign-in.ts'
import type { Act, Context } from '#server/context.ts'
import type { Entrance } from '#server/entrance.ts'
import { machineKey } from '#server/limits.ts'
import type { Door } from '#server/store/participations.ts'
import { checkInAtDoor } from './check-in-by-code.ts'
import { openSession } from './open-session.ts'

type JoinRequest = { readonly code: string; readonly name: string; readonly organisation: string }

export type Joined = {
  readonly meetingCode: string
  readonly state: 'waiting' | 'admitted'
  /** The cookie's value, for somebody who had no session. */
  readonly token: string | undefined
}

/** Somebody shows the code from the wall: they enter with a name, and wait or are in at once. */
export async function joinMeeting(
  ctx: Context,
  entrance: Entrance,
  request: JoinRequest,
): Promise<Result<Joined, Reason>> {
  const code = parseShortCode(request.code, JOIN_CODE_LENGTH)
  if (code === undefined) return refuse('join-code-unknown')
  const introduced = introduce(ctx, request)
  if (!introduced.ok) return introduced
  const { limits, knocker } = entrance
  const machine = machineKey(knocker.machine)
  const tries = { 'join-by-browser': knocker.browser, 'join-by-machine': machine, 'join-by-code': code }
  if (!(await limits.allow(tries))) return refuse('rate-limited')

  const asked = { actor: ctx.actor, command: 'meeting:join', at: ctx.now() }
  const passed = await ctx.store.act(asked, async (act) => {
    const door = await act.participations.findDoor(code)
    if (!door || !mayJoin(door)) return refuse('join-code-unknown')
    return passDoor(act, { ctx, entrance, door, introduced: introduced.value })
  })
  if (!passed.ok) return passed
  const { person, meetingId, ...joined } = passed.value
  if (joined.state === 'admitted') await checkInAtDoor(ctx, meetingId, person)
  return allow(joined)
}

type Passed = Joined & { readonly person: PersonActor; readonly meetingId: string }

type Introduced = { readonly name: string; readonly organisation: string | null }

/** Somebody signed in comes under their own name. */
function introduce({ actor }: Context, request: JoinRequest): Result<Introduced, 'bad-name' | 'too-long'> {
  const name = isPerson(actor) ? allow(actor.name) : parseName(request.name)
  if (!name.ok) return name
  const organisation = parseOptionalLine(request.organisation, LONGEST_ORGANISATION)
  return organisation.ok ? allow({ name: name.value, organisation: organisation.value }) : organisation
}

type Passing = {
  readonly ctx: Context
  readonly entrance: Entrance
  readonly door: Door
  readonly introduced: Introduced
}

async function passDoor(
  act: Act,
  { ctx, entrance, door, introduced }: Passing,
): Promise<Result<Passed, Reason>> {
  const entered = await enter(act, { ctx, entrance, door, introduced })
  if (!entered.ok) return entered
  const { person, token } = entered.value

  const standing = await act.meetings.standingOf(person, door)
  const joined = join(door, { role: roleAt(person, standing), participation: standing.participation })
  if (!joined.ok) return joined
  const isNew = standing.participation === null && roleAt(person, standing) === 'viewer'
  if (isNew) await stepIn(act, { person, door, introduced, state: joined.value, at: ctx.now() })
  return allow({ meetingCode: door.code, meetingId: door.id, state: joined.value, token, person })
}

/** A visitor becomes a person with a name, a session, and no right but to wait at this door. */
async function enter(
  act: Act,
  { ctx, entrance, door, introduced }: Passing,
): Promise<Result<{ person: PersonActor; token: string | undefined }, 'suspended'>> {
  const { actor } = ctx
  if (isPerson(actor))
    return actor.suspended ? refuse('suspended') : allow({ person: actor, token: undefined })

  const { locale, knocker } = entrance
  const person = await act.people.create({
    name: introduced.name,
    email: null,
    locale,
    accountRole: 'public',
    municipalityId: door.process.municipality.id,
  })
  const session = await openSession(act, person, { knocker, at: ctx.now(), way: 'join-code' })
  return session.ok ? allow({ person, token: session.value.token }) : session
}

type Step = {
  readonly person: PersonActor
  readonly door: Door
  readonly introduced: Introduced
  readonly state: 'waiting' | 'admitted'
  readonly at: Date
}

async function stepIn(act: Act, { person, door, introduced, state, at }: Step): Promise<void> {
  await act.participations.add({
    meetingId: door.id,
    personId: person.id,
    displayName: person.name,
    organisationName: introduced.organisation,
    state,
    askedAt: at,
  })
  await act.audit({
    action: 'meeting:join',
    object: 'meeting',
    objectId: door.id,
    detail: { personId: person.id, state },
  })
  await act.announceJoin(door.id)
  if (state === 'admitted') await act.announceRights({ personId: person.id, meetingId: door.id })
}
