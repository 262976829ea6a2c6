import type { Actor } from '#domain/actor.ts'
import type { OutsideInput } from '#domain/meeting/outside-input.ts'
import type { PublicView } from '#domain/meeting/public-delay.ts'
import type { PublicPause } from '#domain/meeting/public-view.ts'
import { type MeetingState, NO_STANDING, type Standing } from '#domain/meeting/role.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { createDocument } from './act-document.ts'
import type { Rows } from './database.ts'
import { standingAt, toStanding } from './standing.ts'

const IDENTITY = {
  id: true,
  code: true,
  processId: true,
  groupId: true,
  state: true,
  planYear: true,
} as const

const SETTING = {
  ...IDENTITY,
  title: true,
  startsAt: true,
  endsAt: true,
  openedAt: true,
  closedAt: true,
  discardedAt: true,
  publicPausedAt: true,
  publicPauseReason: true,
  publicDelay: true,
  publicAsOf: true,
  publicMovesAt: true,
  floorHeldAt: true,
  outsideInput: true,
  place: true,
  group: { select: { themeId: true } },
  process: {
    select: {
      kind: true,
      rulebook: true,
      themes: { select: { id: true, code: true } },
      municipality: { select: { id: true, locale: true, timeZone: true } },
    },
  },
} as const

/** What a command needs to know of its meeting, read under the lock of its document. */
export type MeetingSetting = Awaited<ReturnType<ReturnType<typeof meetings>['getSetting']>>

export type NewMeeting = Pick<
  Prisma.MeetingUncheckedCreateInput,
  'code' | 'processId' | 'kind' | 'title' | 'startsAt' | 'endsAt'
> &
  Partial<
    Pick<
      Prisma.MeetingUncheckedCreateInput,
      'groupId' | 'place' | 'room' | 'contact' | 'planYear' | 'admission' | 'state' | 'attendance'
    >
  > & { readonly agenda: readonly NewAgendaItem[] }

export type NewAgendaItem = Pick<
  Prisma.AgendaItemUncheckedCreateInput,
  'number' | 'title' | 'purpose' | 'plannedMinutes'
> &
  Partial<Pick<Prisma.AgendaItemUncheckedCreateInput, 'returnedFromId'>>

type Course = {
  readonly state: MeetingState
  readonly openedAt?: Date | null
  readonly closedAt?: Date | null
  readonly noticeText?: string
  readonly noticePublishedAt?: Date
}

export const meetings = (rows: Rows) => ({
  findByCode: (code: string) =>
    rows.meeting.findUnique({ where: { code, discardedAt: null }, select: IDENTITY }),

  get: (id: string) => rows.meeting.findUniqueOrThrow({ where: { id } }),

  async getSetting(id: string) {
    const row = await rows.meeting.findUniqueOrThrow({ where: { id }, select: SETTING })
    const { publicPausedAt, publicPauseReason, publicDelay, publicAsOf, publicMovesAt, ...setting } = row
    const pause: PublicPause | null = publicPausedAt && {
      since: publicPausedAt,
      reason: publicPauseReason ?? '',
    }
    const view: PublicView = { delay: publicDelay, asOf: publicAsOf, movesAt: publicMovesAt }
    return { ...setting, pause, view }
  },

  /** The row, its agenda, and the shared document that begins with their floor. */
  async create({ agenda, ...meeting }: NewMeeting): Promise<{ id: string; code: string }> {
    const items = agenda.map((item, index) => ({ ...item, position: index + 1 }))
    const created = await rows.meeting.create({
      data: { ...meeting, agenda: { create: items } },
      select: { id: true, code: true },
    })
    await createDocument(rows, created.id)
    return created
  },

  async setCourse(id: string, course: Course): Promise<void> {
    await rows.meeting.update({ where: { id }, data: course })
  },

  async setOutsideInput(id: string, outsideInput: OutsideInput): Promise<void> {
    await rows.meeting.update({ where: { id }, data: { outsideInput } })
  },

  async discard(id: string, discardedAt: Date): Promise<void> {
    await rows.meeting.update({ where: { id }, data: { discardedAt } })
  },

  async beginPublicPause(id: string, { since, reason }: PublicPause): Promise<void> {
    await rows.meeting.update({ where: { id }, data: { publicPausedAt: since, publicPauseReason: reason } })
  },

  async endPublicPause(id: string): Promise<void> {
    await rows.meeting.update({ where: { id }, data: { publicPausedAt: null, publicPauseReason: null } })
  },

  async setPublicView(id: string, { delay, asOf, movesAt }: PublicView): Promise<void> {
    const data = { publicDelay: delay, publicAsOf: asOf, publicMovesAt: movesAt }
    await rows.meeting.update({ where: { id }, data })
  },

  /** How somebody stands to a meeting; the rule of domain/meeting/role.ts makes a role of it. */
  async standingOf(actor: Actor, meeting: { id: string; groupId: string | null }): Promise<Standing> {
    if (actor.kind !== 'person') return NO_STANDING
    const person = await rows.person.findUnique({ where: { id: actor.id }, select: standingAt(meeting) })
    return person ? toStanding(person) : NO_STANDING
  },

  /** The same before there is a meeting. */
  standingInGroup: (actor: Actor, groupId: string | null): Promise<Standing> | Standing =>
    actor.kind === 'person' ? standingInGroup(rows, actor.id, groupId) : NO_STANDING,
})

async function standingInGroup(rows: Rows, personId: string, groupId: string | null): Promise<Standing> {
  if (groupId === null) return NO_STANDING
  const membership = await rows.membership.findUnique({
    where: { groupId_personId: { groupId, personId } },
    select: { role: true, state: true },
  })
  const led = await rows.group.count({ where: { id: groupId, leadId: personId } })
  return { membership, participation: null, isLead: led > 0 }
}
