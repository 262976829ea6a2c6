import { roleAt } from '#domain/meeting/role.ts'
import { isWaiting, type Turn, type TurnKind } from '#domain/queue/turn.ts'
import type { Rows } from './database.ts'
import { ACTOR, toActor } from './people.ts'
import { standingAt, toStanding } from './standing.ts'

export type NewTurn = {
  readonly meetingId: string
  readonly personId: string | null
  readonly display: string
  readonly kind: TurnKind
  readonly askedAt: Date
  readonly recordedById: string | null
}

type Place = { readonly id: string; readonly groupId: string | null }

const TURN = {
  id: true,
  personId: true,
  display: true,
  kind: true,
  state: true,
  askedAt: true,
  grantedAt: true,
  until: true,
} as const

/**
 * The turns of a meeting, by time of asking. Whoever may no longer take part does not wait any more,
 * by whatever way the rights were lost: neither the floor nor a moderator sees such a turn.
 */
export async function turnsOf(rows: Rows, meeting: Place): Promise<Turn[]> {
  const turns = await rows.speakerTurn.findMany({
    where: { meetingId: meeting.id },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    select: TURN,
  })
  const waiting = turns.flatMap((turn) => (isWaiting(turn) && turn.personId ? [turn.personId] : []))
  if (waiting.length === 0) return turns
  const lost = await withoutRights(rows, meeting, waiting)
  return turns.filter((turn) => !isWaiting(turn) || !turn.personId || !lost.has(turn.personId))
}

async function withoutRights(rows: Rows, meeting: Place, people: readonly string[]) {
  const found = await rows.person.findMany({
    where: { id: { in: [...people] } },
    select: { ...ACTOR, ...standingAt(meeting) },
  })
  const lost = found.filter((person) => roleAt(toActor(person), toStanding(person)) === 'viewer')
  return new Set(lost.map((person) => person.id))
}

/** Who asks to speak, who speaks, who has spoken. */
export const speakerTurns = (rows: Rows) => ({
  ofMeeting: (meeting: Place) => turnsOf(rows, meeting),

  async add(turn: NewTurn): Promise<{ id: string }> {
    const item = await rows.agendaItem.findFirst({
      where: { meetingId: turn.meetingId, state: 'open' },
      select: { id: true },
    })
    return rows.speakerTurn.create({
      data: { ...turn, agendaItemId: item?.id ?? null },
      select: { id: true },
    })
  },

  async begin(id: string, { at, until }: { at: Date; until: Date }): Promise<void> {
    await rows.speakerTurn.update({ where: { id }, data: { state: 'speaking', grantedAt: at, until } })
  },

  async setUntil(id: string, until: Date): Promise<void> {
    await rows.speakerTurn.update({ where: { id }, data: { until } })
  },

  async finish(id: string, { as, at }: { as: 'spoken' | 'skipped' | 'withdrawn'; at: Date }): Promise<void> {
    await rows.speakerTurn.update({ where: { id }, data: { state: as, endedAt: at } })
  },

  /** What somebody still waits for is over, e.g. at the close. Answers how many turns that were. */
  async dropWaiting(meetingId: string, { at, personId }: { at: Date; personId?: string }): Promise<number> {
    const { count } = await rows.speakerTurn.updateMany({
      where: { meetingId, state: 'waiting', ...(personId && { personId }) },
      data: { state: 'withdrawn', endedAt: at },
    })
    return count
  },

  async hold(meetingId: string, floorHeldAt: Date | null): Promise<void> {
    await rows.meeting.update({ where: { id: meetingId }, data: { floorHeldAt } })
  },

  /** Meetings at which somebody waits to speak. */
  meetingsWaitedAt: (personId: string) =>
    rows.meeting.findMany({
      where: { speakerTurns: { some: { personId, state: 'waiting' } } },
      select: { id: true, groupId: true },
    }),

  /** What somebody has asked for at a meeting, the newest first. */
  ownTurns: (meetingId: string, personId: string) =>
    rows.speakerTurn.findMany({
      where: { meetingId, personId },
      orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
      select: TURN,
    }),
})
