import type { Admission, ParticipationState } from '#domain/person/joining.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Rows } from './database.ts'

export type NewParticipation = {
  readonly meetingId: string
  readonly personId: string
  readonly displayName: string
  readonly organisationName: string | null
  readonly state: ParticipationState
  readonly askedAt: Date
}

const DOOR = {
  id: true,
  code: true,
  title: true,
  startsAt: true,
  endsAt: true,
  state: true,
  groupId: true,
  joinCode: true,
  admission: true,
  process: { select: { municipality: { select: { id: true, name: true, timeZone: true } } } },
} as const

export type Door = Prisma.MeetingGetPayload<{ select: typeof DOOR }>

/** The door of a meeting: its code, who waits before it, who came in. */
export const participations = (rows: Rows) => ({
  findDoor: (joinCode: string) => rows.meeting.findUnique({ where: { joinCode }, select: DOOR }),

  findDoorOf: (meetingCode: string) =>
    rows.meeting.findUnique({ where: { code: meetingCode }, select: DOOR }),

  getDoor: (meetingId: string) => rows.meeting.findUniqueOrThrow({ where: { id: meetingId }, select: DOOR }),

  async openDoor(meetingId: string, door: { joinCode: string; admission: Admission }): Promise<void> {
    await rows.meeting.update({ where: { id: meetingId }, data: door })
  },

  async closeDoor(meetingId: string): Promise<void> {
    await rows.meeting.update({ where: { id: meetingId }, data: { joinCode: null } })
  },

  find: (meetingId: string, personId: string) =>
    rows.participation.findUnique({ where: { meetingId_personId: { meetingId, personId } } }),

  /** Adds somebody unless they are known already; two presses of one button are one person. */
  async add(participation: NewParticipation): Promise<void> {
    await rows.participation.createMany({ data: [participation], skipDuplicates: true })
  },

  get: (id: string, meetingId: string) => rows.participation.findUnique({ where: { id, meetingId } }),

  waitingAt: (meetingId: string) =>
    rows.participation.findMany({
      where: { meetingId, state: 'waiting' },
      orderBy: { askedAt: 'asc' },
      include: { person: { select: { name: true, socialName: true } } },
    }),

  countAdmitted: (meetingId: string) => rows.participation.count({ where: { meetingId, state: 'admitted' } }),

  /** Answers somebody who still waits; false if another moderator was faster. */
  async answer(
    id: string,
    { state, by, at }: { state: 'admitted' | 'refused'; by: string | null; at: Date },
  ): Promise<boolean> {
    const { count } = await rows.participation.updateMany({
      where: { id, state: 'waiting' },
      data: { state, decidedById: by, decidedAt: at },
    })
    return count === 1
  },
})
