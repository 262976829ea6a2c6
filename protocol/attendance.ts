import { z } from 'zod'
import {
  ATTENDANCE_MODES,
  type AttendanceMode,
  type CheckIn,
  RIGHTS,
  type Right,
  SEGMENTS,
  type Segment,
} from '#domain/attendance/attendance.ts'
import type { SegmentCount, ShareVerdict } from '#domain/attendance/composition.ts'
import type { KeepingPhase } from '#domain/attendance/keeping.ts'
import type { QuorumVerdict } from '#domain/attendance/quorum.ts'
import { MOST_STAYS } from '#domain/attendance/stays.ts'

/** What is asked and answered about who is here. Names go to the moderators of the meeting only. */
const id = z.uuid()
const requestId = z.uuid()
/** PostgreSQL's text knows no NUL; the rules of domain/person/name.ts say the rest. */
const line = z
  .string()
  .max(400)
  .refine((value) => !value.includes('\u0000'))
const mode = z.enum(ATTENDANCE_MODES)
const segment = z.enum(SEGMENTS).nullable()
const instant = z.iso.datetime()

export const attendanceRequests = {
  'attendance:list': z.strictObject({}),
  'attendance:mine': z.strictObject({}),
  /** Oneself, here or back. */
  'attendance:check-in': z.strictObject({ requestId, mode }),
  /** A member of the group, or somebody whom the door let in. */
  'attendance:arrive': z.strictObject({ requestId, personId: id, mode }),
  /** Somebody without an account. */
  'attendance:add': z.strictObject({ requestId, name: line, organisation: line, segment, mode }),
  'attendance:leave': z.strictObject({ requestId, attendanceId: id }),
  'attendance:return': z.strictObject({ requestId, attendanceId: id }),
  'attendance:excuse': z.strictObject({ requestId, personId: id, isExcused: z.boolean() }),
  'attendance:set-right': z.strictObject({ requestId, attendanceId: id, right: z.enum(RIGHTS) }),
  'attendance:describe': z.strictObject({ requestId, attendanceId: id, organisation: line, segment }),
  'attendance:correct': z.strictObject({
    requestId,
    attendanceId: id,
    /** All stays in their order; they replace what was written. */
    stays: z
      .array(z.strictObject({ arrivedAt: instant, leftAt: instant.nullable() }))
      .min(1)
      .max(MOST_STAYS),
  }),
  /** For a press on the wrong line. */
  'attendance:remove': z.strictObject({ requestId, attendanceId: id, reason: z.string().max(1200) }),
} as const

export type DeskStay = { readonly arrivedAt: string; readonly leftAt: string | null }

export type DeskPerson = {
  /** Steady while they are expected, come and go. */
  readonly key: string
  readonly attendanceId: string | null
  readonly personId: string | null
  readonly name: string
  readonly organisation: string | null
  readonly segment: Segment | null
  readonly status: 'expected' | 'excused' | 'here' | 'left' | 'removed'
  /** Why the line was struck out. */
  readonly removedBecause: string | null
  readonly mode: AttendanceMode | null
  readonly checkIn: CheckIn | null
  readonly stays: readonly DeskStay[]
  /** Of somebody who is only expected: what they will have. */
  readonly right: Right
}

export type AttendanceDesk = {
  readonly phase: KeepingPhase
  readonly people: readonly DeskPerson[]
  readonly present: number
  readonly withVote: number
  readonly quorum: QuorumVerdict | null
  /** Of those here; of those with a vote where the rulebook gives each side its part. */
  readonly composition: readonly SegmentCount[]
  readonly shares: readonly ShareVerdict[]
}

export type OwnAttendance = {
  /** Whether they may check in themselves now. */
  readonly isOpen: boolean
  readonly status: 'absent' | 'here' | 'left'
  readonly since: string | null
}

type Done = Record<string, never>

export type AttendanceValues = {
  'attendance:list': AttendanceDesk
  'attendance:mine': OwnAttendance
  'attendance:check-in': Done
  'attendance:arrive': Done
  'attendance:add': Done
  'attendance:leave': Done
  'attendance:return': Done
  'attendance:excuse': Done
  'attendance:set-right': Done
  'attendance:describe': Done
  'attendance:correct': Done
  'attendance:remove': Done
}
