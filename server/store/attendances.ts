import type { AttendanceMode, CheckIn, RightColumns, Segment } from '#domain/attendance/attendance.ts'
import type { Stays } from '#domain/attendance/stays.ts'
import { livedName } from '#domain/person/lived-name.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Rows } from './database.ts'

export type NewAttendance = RightColumns & {
  readonly meetingId: string
  readonly personId: string | null
  readonly displayName: string
  readonly organisationName: string | null
  readonly segment: Segment | null
  readonly mode: AttendanceMode
  readonly checkIn: CheckIn
  readonly arrivedAt: Date
  readonly recordedById: string | null
}

type Changes = Partial<RightColumns> &
  Partial<Pick<NewAttendance, 'displayName' | 'organisationName' | 'segment' | 'mode'>>

const NAMED = { select: { name: true, socialName: true } } as const

const WITH_STAYS = {
  person: NAMED,
  earlierStays: { orderBy: { arrivedAt: 'asc' }, select: { arrivedAt: true, leftAt: true } },
} as const

type AttendanceRow = Prisma.AttendanceGetPayload<{ include: typeof WITH_STAYS }>

/** Who is, or was, at a meeting. The present stay stands in the row, what was before beside it. A removed line counts nowhere. */
export const attendances = (rows: Rows) => ({
  async listAt(meetingId: string) {
    const where = { meetingId, removedAt: null }
    const found = await rows.attendance.findMany({ where, include: WITH_STAYS })
    return found.map(toAttendance)
  },

  /** Lines that were never true, for those who keep the list. */
  async removedAt(meetingId: string) {
    const where = { meetingId, removedAt: { not: null } }
    const found = await rows.attendance.findMany({ where, include: WITH_STAYS })
    return found.map(toAttendance)
  },

  async get(id: string, meetingId: string) {
    const found = await rows.attendance.findUnique({
      where: { id, meetingId, removedAt: null },
      include: WITH_STAYS,
    })
    return found ? toAttendance(found) : undefined
  },

  async findOf(meetingId: string, personId: string) {
    const key = { meetingId_personId: { meetingId, personId } }
    const where = { ...key, removedAt: null }
    const found = await rows.attendance.findUnique({ where, include: WITH_STAYS })
    return found ? toAttendance(found) : undefined
  },

  /** Whoever comes after a line about them was removed gets that line: everybody is on the list once. */
  async add(attendance: NewAttendance): Promise<string> {
    const { meetingId, personId } = attendance
    const removed =
      personId !== null &&
      (await rows.attendance.findUnique({ where: { meetingId_personId: { meetingId, personId } } }))
    if (removed) return revive(rows, removed.id, attendance)
    return (await rows.attendance.create({ data: attendance, select: { id: true } })).id
  },

  async saveStays(id: string, stays: Stays): Promise<void> {
    const last = stays.at(-1)
    if (!last) throw new Error('an attendance without a stay')
    const earlier = stays
      .slice(0, -1)
      .flatMap(({ arrivedAt, leftAt }) => (leftAt ? [{ attendanceId: id, arrivedAt, leftAt }] : []))
    await rows.earlierStay.deleteMany({ where: { attendanceId: id } })
    await rows.earlierStay.createMany({ data: earlier })
    await rows.attendance.update({ where: { id }, data: { arrivedAt: last.arrivedAt, leftAt: last.leftAt } })
  },

  async change(id: string, changes: Changes): Promise<void> {
    await rows.attendance.update({ where: { id }, data: changes })
  },

  async remove(id: string, removal: { removedAt: Date; removeReason: string }): Promise<void> {
    await rows.attendance.update({ where: { id }, data: removal })
  },
})

async function revive(rows: Rows, id: string, attendance: NewAttendance): Promise<string> {
  await rows.earlierStay.deleteMany({ where: { attendanceId: id } })
  const anew = { ...attendance, leftAt: null, removedAt: null, removeReason: null }
  await rows.attendance.update({ where: { id }, data: anew })
  return id
}

function toAttendance({ person, earlierStays, arrivedAt, leftAt, ...row }: AttendanceRow) {
  return {
    ...row,
    name: person ? livedName(person) : row.displayName,
    arrivedAt,
    leftAt,
    stays: [...earlierStays, { arrivedAt, leftAt }] as Stays,
  }
}
