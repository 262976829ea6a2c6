import { rightOf } from '#domain/attendance/attendance.ts'
import { countBySegment, judgeShares } from '#domain/attendance/composition.ts'
import { keepingPhase } from '#domain/attendance/keeping.ts'
import { judgeQuorum } from '#domain/attendance/quorum.ts'
import { defaultRight, type RightsByKind } from '#domain/attendance/rights.ts'
import { isHere } from '#domain/attendance/stays.ts'
import { rulebookOf } from '#domain/process/rulebook.ts'
import { allow, type Result } from '#domain/result.ts'
import type { AttendanceDesk, DeskPerson } from '#protocol/attendance.ts'
import type { Reason } from '#protocol/reasons.ts'
import { type MeetingRef, permitAt } from '#server/commands/act-at-meeting.ts'
import type { Context } from '#server/context.ts'

type Attended = Awaited<ReturnType<Context['store']['attendances']['listAt']>>[number]
type Expected = Awaited<ReturnType<Context['store']['invitees']['expectedAt']>>[number]

/** Who is here, who was and who is expected, with their names: for the moderators of this meeting. */
export async function attendanceDesk(
  ctx: Context,
  meeting: MeetingRef,
): Promise<Result<AttendanceDesk, Reason>> {
  const permitted = await permitAt(ctx, meeting, 'keep-attendance')
  if (!permitted.ok) return permitted

  const { store } = ctx
  const [setting, attended, removed, expected] = await Promise.all([
    store.meetings.getSetting(meeting.id),
    store.attendances.listAt(meeting.id),
    store.attendances.removedAt(meeting.id),
    store.invitees.expectedAt(meeting),
  ])
  const { rights, quorum, segmentShares } = rulebookOf(setting.process.rulebook)
  const here = attended.filter(({ stays }) => isHere(stays))
  const voters = here.filter(({ hasVote }) => hasVote)
  const entitled = expected.filter(({ standing }) => defaultRight(rights, standing) === 'vote')
  const composition = countBySegment(segmentShares.length > 0 ? voters : here)
  return allow({
    phase: keepingPhase(setting, ctx.now()),
    people: everybody({ attended, removed, expected }, rights),
    present: here.length,
    withVote: voters.length,
    quorum: judgeQuorum(quorum, { entitled: entitled.length, present: voters.length }),
    composition,
    shares: judgeShares(segmentShares, composition),
  })
}

type Lines = {
  readonly attended: readonly Attended[]
  readonly removed: readonly Attended[]
  readonly expected: readonly Expected[]
}

function everybody({ attended, removed, expected }: Lines, rights: RightsByKind): DeskPerson[] {
  const known = new Set([...attended, ...removed].map(({ personId }) => personId))
  return [
    ...attended.map(presentAttended),
    ...removed.map(presentRemoved),
    ...expected
      .filter(({ personId }) => !known.has(personId))
      .map((person) => presentExpected(person, rights)),
  ]
}

function presentAttended(attended: Attended): DeskPerson {
  const { id, personId, name, organisationName, segment, mode, checkIn, stays } = attended
  return {
    key: personId ?? id,
    attendanceId: id,
    personId,
    name,
    organisation: organisationName,
    segment,
    status: isHere(stays) ? 'here' : 'left',
    removedBecause: null,
    mode,
    checkIn,
    stays: stays.map(({ arrivedAt, leftAt }) => ({
      arrivedAt: arrivedAt.toISOString(),
      leftAt: leftAt?.toISOString() ?? null,
    })),
    right: rightOf(attended),
  }
}

/** Without the id of its line: whoever comes after all comes like everybody who was expected. */
const presentRemoved = (removed: Attended): DeskPerson => ({
  ...presentAttended(removed),
  attendanceId: null,
  status: 'removed',
  removedBecause: removed.removeReason,
})

function presentExpected(person: Expected, rights: RightsByKind): DeskPerson {
  const { personId, name, organisationName, segment, isExcused, standing } = person
  return {
    key: personId,
    attendanceId: null,
    personId,
    name,
    organisation: organisationName,
    segment,
    status: isExcused ? 'excused' : 'expected',
    removedBecause: null,
    mode: null,
    checkIn: null,
    stays: [],
    right: defaultRight(rights, standing),
  }
}
