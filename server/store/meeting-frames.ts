import type { Prisma } from '#prisma/generated/client.ts'
import type { Rows } from './database.ts'
import { PLACE } from './public-selects.ts'

const PLAN = {
  slug: true,
  title: true,
  periodFrom: true,
  periodTo: true,
  goals: {
    orderBy: { position: 'asc' },
    select: {
      title: true,
      themeId: true,
      measures: { orderBy: { position: 'asc' }, select: { id: true, code: true, title: true } },
    },
  },
} as const satisfies Prisma.PlanSelect

const PROCESS = {
  slug: true,
  title: true,
  kind: true,
  rulebook: true,
  municipality: {
    select: {
      ...PLACE,
      territories: { select: { id: true, name: true } },
      organisations: { orderBy: { name: 'asc' }, select: { id: true, name: true } },
    },
  },
  themes: {
    orderBy: { position: 'asc' },
    select: { id: true, code: true, title: true, shortTitle: true, hue: true },
  },
  plans: { orderBy: { periodFrom: 'desc' }, select: PLAN },
} as const satisfies Prisma.ProcessSelect

const FRAME = {
  code: true,
  title: true,
  kind: true,
  startsAt: true,
  endsAt: true,
  place: true,
  room: true,
  planYear: true,
  joinCode: true,
  group: { select: { slug: true, name: true, themeId: true, openToJoin: true } },
  process: { select: PROCESS },
  minutes: { select: { publishedAt: true } },
} as const satisfies Prisma.MeetingSelect

/** A meeting with its surroundings, as its page shows them beside the shared document. */
export type MeetingFrameRow = Prisma.MeetingGetPayload<{ select: typeof FRAME }>

export const meetingFrames = (rows: Rows) => ({
  get: (meetingId: string): Promise<MeetingFrameRow> =>
    rows.meeting.findUniqueOrThrow({ where: { id: meetingId }, select: FRAME }),

  /** Where the meeting and its update log stand: cheap enough to be asked for every page. */
  findStanding: (code: string) =>
    rows.meeting.findUnique({
      where: { code, discardedAt: null },
      select: {
        id: true,
        groupId: true,
        state: true,
        calendarSequence: true,
        document: { select: { head: true, pausedSeq: true } },
      },
    }),

  /** The code that admits people in the room; only for the eyes of who runs the meeting. */
  findJoinCode: async (code: string): Promise<string | null> =>
    (await rows.meeting.findUnique({ where: { code }, select: { joinCode: true } }))?.joinCode ?? null,
})
