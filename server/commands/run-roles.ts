import { isPerson } from '#domain/actor.ts'
import { acceptActs } from '#domain/meeting/course.ts'
import { type MeetingAct, permit } from '#domain/meeting/may.ts'
import { ownRoleAt, roleAt } from '#domain/meeting/role.ts'
import {
  giveBack,
  handOver,
  RUNNING_ROLES,
  type RunningRole,
  takeOver,
} from '#domain/meeting/running-roles.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Act, Context, MeetingSetting } from '#server/context.ts'
import { actAtMeeting, idOf, type MeetingRef, NOTHING, type Nothing } from './act-at-meeting.ts'

/** Whoever may moderate takes a role over; nobody who has it now is asked. */
export function takeRole(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, role, seen }: Requests['roles:take'],
): Promise<Result<Values['roles:take'], Reason>> {
  const asked = { does: 'run-roles', command: 'roles:take', requestId } as const
  return changeRole(ctx, meeting, asked, async ({ act, setting, byId }) => {
    const taken = takeOver(await act.roleTerms.findOpen(setting.id, role), { seen, byId })
    return taken.ok ? allow({ role, personId: byId, givenById: null }) : taken
  })
}

/** Hands a role to a member who is here; with it they moderate this meeting and no other. */
export function giveRole(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, role, personId, seen }: Requests['roles:give'],
): Promise<Result<Values['roles:give'], Reason>> {
  const asked = { does: 'run-roles', command: 'roles:give', requestId } as const
  return changeRole(ctx, meeting, asked, async ({ act, setting, byId }) => {
    const to = await candidate(act, setting, personId)
    const handed = handOver(await act.roleTerms.findOpen(setting.id, role), { seen, to })
    // Whoever takes it in hand themselves was handed nothing.
    return handed.ok ? allow({ role, personId, givenById: personId === byId ? null : byId }) : handed
  })
}

/** Gives a role back to whoever handed it over; nobody has it if that person may not moderate any more. */
export function returnRole(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, role, seen }: Requests['roles:return'],
): Promise<Result<Values['roles:return'], Reason>> {
  const asked = { does: 'give-role-back', command: 'roles:return', requestId } as const
  return changeRole(ctx, meeting, asked, async ({ act, setting, byId }) => {
    const given = giveBack(await act.roleTerms.findOpen(setting.id, role), { seen, byId })
    if (!given.ok) return given
    const isAble = await mayModerate(act, setting, given.value.toId)
    return allow({ role, personId: isAble ? given.value.toId : null, givenById: null })
  })
}

/** Whoever opens a meeting runs it until somebody else does. */
export async function beginChairing(act: Act, ctx: Context, setting: MeetingSetting): Promise<void> {
  const personId = idOf(ctx)
  if (personId === null) return
  const meetingId = setting.id
  await act.roleTerms.begin({ meetingId, role: 'chair', personId, since: ctx.now(), givenById: null })
}

/** At the close nobody runs the meeting any more, and what was lent for it is over. */
export async function endRoles(act: Act, setting: MeetingSetting, at: Date): Promise<void> {
  for (const role of RUNNING_ROLES) await endTerm(act, setting, role, at)
}

/** Ends the open term of a role; a person whose rights came with it is judged anew everywhere. */
export async function endTerm(
  act: Act,
  meeting: MeetingRef,
  role: RunningRole,
  at: Date,
): Promise<string | null> {
  const open = await act.roleTerms.findOpen(meeting.id, role)
  if (!open) return null
  await act.roleTerms.end(open, at)
  if (open.givenById !== null) await judgeAnew(act, meeting, open.personId)
  return open.personId
}

/** Whose rights came with the role is judged anew on every connection; for others nothing changes. */
async function judgeAnew(act: Act, meeting: MeetingRef, personId: string): Promise<void> {
  if (await mayModerate(act, meeting, personId)) return
  await act.announceRights({ personId, meetingId: meeting.id })
}

type Asked = { readonly does: MeetingAct; readonly command: string; readonly requestId: string }
type Within = { readonly act: Act; readonly setting: MeetingSetting; readonly byId: string }
type Change = {
  readonly role: RunningRole
  /** Whose it is from now on. */
  readonly personId: string | null
  readonly givenById: string | null
}

/** One change of one role while the meeting sits, with its term and its audit row. */
async function changeRole(
  ctx: Context,
  meeting: MeetingRef,
  asked: Asked,
  judge: (within: Within) => Promise<Result<Change, Reason>>,
): Promise<Result<Nothing, Reason>> {
  const { does, command } = asked
  return actAtMeeting(ctx, meeting, asked, async (act, setting) => {
    const sits = acceptActs(setting.state)
    if (!sits.ok) return sits
    const own = await permitByOwnRight(act, ctx, meeting, does)
    if (!own.ok) return own
    if (!isPerson(ctx.actor)) return refuse('not-signed-in')
    const judged = await judge({ act, setting, byId: ctx.actor.id })
    if (!judged.ok) return judged

    const { role, personId, givenById } = judged.value
    const at = ctx.now()
    const fromId = await endTerm(act, setting, role, at)
    if (personId !== null) await beginTerm(act, setting, { role, personId, givenById, since: at })
    const detail = { role, from: fromId, to: personId }
    await act.audit({ action: command, object: 'meeting', objectId: setting.id, detail })
    return allow(NOTHING)
  })
}

/** What was lent is given back, and neither taken further nor handed on. */
async function permitByOwnRight(act: Act, { actor }: Context, meeting: MeetingRef, does: MeetingAct) {
  const standing = await act.meetings.standingOf(actor, meeting)
  return permit(actor, does === 'give-role-back' ? roleAt(actor, standing) : ownRoleAt(actor, standing), does)
}

type Beginning = Omit<Parameters<Act['roleTerms']['begin']>[0], 'meetingId'>

async function beginTerm(act: Act, meeting: MeetingRef, term: Beginning): Promise<void> {
  await act.roleTerms.begin({ ...term, meetingId: meeting.id })
  if (term.givenById !== null) await judgeAnew(act, meeting, term.personId)
}

async function candidate(act: Act, setting: MeetingSetting, personId: string) {
  const person = await act.invitees.findPerson(setting, personId)
  const attendance = await act.attendances.findOf(setting.id, personId)
  return {
    personId,
    isMember: person?.standing.membership?.state === 'active' || person?.standing.isLead === true,
    isHere: attendance !== undefined && attendance.leftAt === null,
  }
}

async function mayModerate(act: Act, meeting: MeetingRef, personId: string): Promise<boolean> {
  const person = await act.people.findActor(personId)
  if (!person) return false
  return ownRoleAt(person, await act.meetings.standingOf(person, meeting)) === 'moderator'
}
