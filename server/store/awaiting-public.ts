import { KEPT_EVERY_MS, lengthOf, type PublicDelay } from '#domain/meeting/public-delay.ts'
import type { Floor, FloorCard } from '#protocol/floor.ts'
import type { Rows } from './database.ts'

const HELD = { heldBack: true } as const
const SHOWN = { heldBack: false } as const

/** What there is to do for the public of a delayed meeting: something new to keep, something kept to show. */
type Due = { readonly isKept: boolean; readonly isShown: boolean }

type DueRow = Due & { readonly id: string; readonly groupId: string | null }

/**
 * What waits until the public sees it: kept states of delayed meetings, and rows that have no public page
 * yet, since they were said, tabled, decided or planned while the public sees less than the members. They
 * get one when they stand on the floor that the public sees.
 */
export const awaitingPublic = (rows: Rows) => ({
  /** The meetings for whose public there is something to do. */
  due: (now: Date): Promise<DueRow[]> => readDue(rows, now),

  /** How many states wait. */
  countStates: (meetingId: string): Promise<number> => rows.publicState.count({ where: { meetingId } }),

  async findDue(meetingId: string, now: Date): Promise<Due | undefined> {
    const [due] = await readDue(rows, now, meetingId)
    return due
  },

  proposals: (meetingId: string) =>
    rows.proposal.findMany({ where: { meetingId, ...HELD }, select: { id: true, state: true } }),

  async releaseAll(meetingId: string): Promise<void> {
    const atMeeting = { where: { meetingId, ...HELD }, data: SHOWN }
    await rows.contribution.updateMany(atMeeting)
    await rows.proposal.updateMany(atMeeting)
    await rows.decision.updateMany(atMeeting)
    await rows.entry.updateMany({ where: { proposal: { meetingId }, ...HELD }, data: SHOWN })
  },

  async releaseShown(meetingId: string, { cards, contributions }: Floor): Promise<void> {
    const said = contributions.map(({ id }) => id)
    const tabled = cards.map(({ id }) => id)
    const written = cards.flatMap(({ entryCode }) => entryCode ?? [])
    await rows.contribution.updateMany({ where: { meetingId, id: { in: said }, ...HELD }, data: SHOWN })
    await rows.proposal.updateMany({ where: { meetingId, id: { in: tabled }, ...HELD }, data: SHOWN })
    await rows.entry.updateMany({
      where: { proposal: { meetingId }, code: { in: written }, ...HELD },
      data: SHOWN,
    })
    const made = await rows.decision.findMany({ where: { meetingId, ...HELD }, select: MADE })
    const seen = made.filter((decision) => cards.some((card) => isSeenOn(card, decision))).map(({ id }) => id)
    await rows.decision.updateMany({ where: { id: { in: seen } }, data: SHOWN })
  },
})

const MADE = { id: true, proposalId: true, decidedAt: true } as const

/** A card shows the newest of its decisions. */
const isSeenOn = ({ id, decision }: FloorCard, made: { proposalId: string; decidedAt: Date }): boolean =>
  id === made.proposalId && decision !== null && new Date(decision.decidedAt) >= made.decidedAt

/** By the index over delayed meetings this costs next to nothing while there are none. */
async function readDue(rows: Rows, now: Date, meetingId: string | null = null): Promise<DueRow[]> {
  const keptBefore = new Date(now.getTime() - KEPT_EVERY_MS)
  const [minute, minutes] = (['one_minute', 'five_minutes'] satisfies PublicDelay[]).map(
    (delay) => new Date(now.getTime() - lengthOf(delay)),
  )
  return rows.$queryRaw<DueRow[]>`
    SELECT * FROM (
      SELECT m.id, m."groupId",
             d.head > coalesce(d.kept_seq, 0) AND NOT EXISTS (
               SELECT FROM public_state s WHERE s.meeting_id = m.id AND s.at > ${keptBefore}
             ) AS "isKept",
             EXISTS (
               SELECT FROM public_state s
                WHERE s.meeting_id = m.id
                  AND s.at <= CASE m."publicDelay" WHEN 'one_minute' THEN ${minute}::timestamptz ELSE ${minutes}::timestamptz END
             ) AS "isShown"
        FROM "Meeting" m JOIN meeting_document d ON d.meeting_id = m.id
       WHERE m."publicDelay" IN ('one_minute', 'five_minutes') AND m."publicPausedAt" IS NULL
         AND d.paused_seq IS NOT NULL AND (${meetingId}::uuid IS NULL OR m.id = ${meetingId}::uuid)
    ) AS delayed
    WHERE "isKept" OR "isShown"`
}
