import type { Prisma } from '#prisma/generated/client.ts'
import type { Rows } from './database.ts'
import { DECISION, LINK, MEETING, NOT_HELD_BACK, NOT_IN_PREPARATION, PROCESS } from './public-selects.ts'

const LIVE = { state: { in: ['in_session', 'paused'] } } as const satisfies Prisma.MeetingWhereInput
const HELD = {
  state: { in: ['closed', 'minutes_draft', 'minutes_in_review', 'minutes_approved', 'minutes_published'] },
} as const satisfies Prisma.MeetingWhereInput

const isComing = (now: Date): Prisma.MeetingWhereInput => ({
  state: { in: ['convened', 'check_in', 'cancelled'] },
  endsAt: { gte: now },
})

const EVENT = {
  ...MEETING,
  calendarSequence: true,
  noticePublishedAt: true,
  agendaChangedAt: true,
  cancelledAt: true,
  cancelReason: true,
  corrections: { select: { at: true }, orderBy: { at: 'desc' }, take: 1 },
  agenda: { select: { number: true, title: true }, orderBy: { position: 'asc' } },
} as const satisfies Prisma.MeetingSelect

const ANNOUNCEMENT = {
  ...MEETING,
  contact: true,
  noticeText: true,
  noticePublishedAt: true,
  announcedAgenda: true,
  agendaChangedAt: true,
  cancelledAt: true,
  cancelReason: true,
  agenda: { select: { number: true, title: true, plannedMinutes: true }, orderBy: { position: 'asc' } },
  corrections: {
    select: { number: true, at: true, reason: true, changes: true },
    orderBy: { number: 'desc' },
  },
} as const satisfies Prisma.MeetingSelect

const CURRENT_ITEM = {
  select: { number: true, title: true },
  where: { state: 'open' },
  take: 1,
} as const

/** What the public reads of a version: never the edition of the members. */
const VERSION = {
  version: true,
  publishedAt: true,
  publicLayout: true,
  hash: true,
  correctedWhat: true,
  correctedWhy: true,
  correctedBy: true,
} as const satisfies Prisma.MinutesVersionSelect

const MINUTES = { select: { number: true, version: true, text: true, publishedAt: true } } as const

const PUBLISHED = {
  ...MEETING,
  minutes: { select: { ...MINUTES.select, versions: { select: VERSION, orderBy: { version: 'desc' } } } },
} as const satisfies Prisma.MeetingSelect

/** Meetings as anybody may read of them. */
export const publicMeetings = (rows: Rows) => ({
  live: () =>
    rows.meeting.findMany({
      where: LIVE,
      select: { ...MEETING, agenda: CURRENT_ITEM },
      orderBy: { startsAt: 'asc' },
    }),

  coming: (now: Date, take: number) =>
    rows.meeting.findMany({ where: isComing(now), select: MEETING, orderBy: { startsAt: 'asc' }, take }),

  held: (take: number) =>
    rows.meeting.findMany({ where: HELD, select: MEETING, orderBy: { startsAt: 'desc' }, take }),

  /** With the text of the minutes, where they are published. */
  ofGroup: (slug: string) =>
    rows.meeting.findMany({
      where: { group: { slug }, ...NOT_IN_PREPARATION },
      select: { ...MEETING, minutes: MINUTES },
      orderBy: { startsAt: 'asc' },
    }),

  findEvent: (code: string) =>
    rows.meeting.findFirst({ where: { code, ...NOT_IN_PREPARATION }, select: EVENT }),

  /** How a meeting was announced, and what became of that. */
  findAnnouncement: (code: string) =>
    rows.meeting.findFirst({ where: { code, ...NOT_IN_PREPARATION }, select: ANNOUNCEMENT }),

  events: (of: { groupSlug?: string; since: Date }) =>
    rows.meeting.findMany({
      where: {
        ...NOT_IN_PREPARATION,
        endsAt: { gte: of.since },
        ...(of.groupSlug ? { group: { slug: of.groupSlug } } : {}),
      },
      select: EVENT,
      orderBy: { startsAt: 'asc' },
    }),

  findMinutes: (code: string) =>
    rows.meeting.findFirst({
      where: { code, minutes: { publishedAt: { not: null } } },
      select: PUBLISHED,
    }),

  decided: (take: number) =>
    rows.decision.findMany({
      where: { meeting: NOT_IN_PREPARATION, ...NOT_HELD_BACK },
      select: {
        decidedAt: DECISION.decidedAt,
        result: DECISION.result,
        meeting: { select: { ...LINK, process: { select: PROCESS } } },
        proposal: { select: { ...LINK, entry: { select: { code: true } } } },
      },
      orderBy: { decidedAt: 'desc' },
      take,
    }),
})
