import type pg from 'pg'
import type { Puts } from '#domain/dots/ranking.ts'
import type { AnswerTable, Written } from './answer-box.ts'
import type { Rows } from './database.ts'
import { countTookPart, readVoice, type TookPart } from './voices.ts'

export type NewRound = {
  readonly meetingId: string
  readonly agendaItemId: string
  readonly dotsEach: number
  readonly mostOnOne: number
  readonly openedAt: Date
  readonly openedById: string | null
  readonly items: readonly { readonly kind: 'proposal' | 'contribution'; readonly id: string }[]
}

type Ended = TookPart & { readonly at: Date; readonly by: string | null }

const ROUND = { items: { orderBy: { position: 'asc' } } } as const

/** Priority rounds; what people put comes in by `AnswerBox` alone. */
export const dotRounds = (rows: Rows) => ({
  find: (meetingId: string, id: string) =>
    rows.dotRound.findFirst({ where: { id, meetingId }, include: ROUND }),

  async open({ items, ...round }: NewRound): Promise<string> {
    const { id } = await rows.dotRound.create({
      data: {
        ...round,
        items: {
          create: items.map(({ kind, id }, index) => ({
            position: index + 1,
            puts: [],
            ...(kind === 'proposal' ? { proposalId: id } : { contributionId: id }),
          })),
        },
      },
      select: { id: true },
    })
    return id
  },

  /** Whoever puts dots holds the round's row; from here on each of them is counted or comes too late. */
  async lock(id: string): Promise<void> {
    await rows.$executeRaw`SELECT 1 FROM "DotRound" WHERE id = ${id}::uuid FOR UPDATE`
  },

  async sets(roundId: string): Promise<(readonly number[])[]> {
    const sets = await rows.dotSet.findMany({ where: { roundId }, select: { dots: true } })
    return sets.map(({ dots }) => dotsIn(dots))
  },

  took: (round: { id: string; meetingId: string }) => tookPartInDots(rows, round),

  /** What remains: how many people put how many on what, and nobody's dots. */
  async close(id: string, puts: readonly Puts[], { at, by, took, entitled }: Ended): Promise<void> {
    await rows.dotSet.deleteMany({ where: { roundId: id } })
    for (const [index, each] of puts.entries()) {
      const roundId_position = { roundId: id, position: index + 1 }
      await rows.dotItem.update({ where: { roundId_position }, data: { puts: [...each] } })
    }
    const closed = { state: 'closed', closedAt: at, closedById: by, took, entitled } as const
    await rows.dotRound.update({ where: { id }, data: closed })
  },

  async cancel(id: string, reason: string, { at, by, took, entitled }: Ended): Promise<void> {
    await rows.dotSet.deleteMany({ where: { roundId: id } })
    const cancelled = { state: 'cancelled', closedAt: at, closedById: by, took, entitled, reason } as const
    await rows.dotRound.update({ where: { id }, data: cancelled })
  },

  async takeOrder(id: string, orderTakenAt: Date): Promise<void> {
    await rows.dotRound.update({ where: { id }, data: { orderTakenAt } })
  },

  /** How somebody stands to a round, and what they put. */
  async own({ id: roundId, meetingId }: { id: string; meetingId: string }, personId: string) {
    const set = await rows.dotSet.findUnique({ where: { roundId_personId: { roundId, personId } } })
    return {
      voice: await readVoice(rows, meetingId, personId),
      version: set?.version ?? 0,
      dots: set && dotsIn(set.dots),
    }
  },
})

/** How many have put their dots; not even which. */
export async function tookPartInDots(
  rows: Rows,
  { id, meetingId }: { id: string; meetingId: string },
): Promise<TookPart> {
  const people = await rows.dotSet.findMany({ where: { roundId: id }, select: { personId: true } })
  return countTookPart(rows, meetingId, people)
}

/** As `write` has kept them. */
const dotsIn = (stored: unknown): readonly number[] => stored as readonly number[]

type Dots = readonly number[]

export const DOT_SETS: AnswerTable<Dots> = {
  rounds: 'DotRound',
  answers: 'DotSet',
  write: async (client: pg.PoolClient, answers: readonly Written<Dots>[]) => {
    await client.query(PUT_DOTS, [
      answers[0]?.roundId,
      answers.map(({ personId }) => personId),
      answers.map(({ requestId }) => requestId),
      answers.map(({ version }) => version),
      answers.map(({ content }) => JSON.stringify(content)),
    ])
  },
}

const PUT_DOTS = `
INSERT INTO "DotSet" ("roundId", "personId", "requestId", version, dots)
SELECT $1::uuid, * FROM unnest($2::uuid[], $3::uuid[], $4::int[], $5::jsonb[])
ON CONFLICT ("roundId", "personId") DO UPDATE
   SET "requestId" = EXCLUDED."requestId", version = EXCLUDED.version, dots = EXCLUDED.dots`
