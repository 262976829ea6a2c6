import type pg from 'pg'
import type { Card, Mood } from '#domain/mood/mood.ts'
import type { AnswerTable, Written } from './answer-box.ts'
import type { Rows } from './database.ts'
import { countTookPart, readVoice, type TookPart } from './voices.ts'

export type NewMood = {
  readonly meetingId: string
  readonly agendaItemId: string
  readonly question: string
  readonly openedAt: Date
  readonly openedById: string | null
}

const CARD = { colour: true, concern: true } as const

/** Mood rounds; cards come in by `AnswerBox` alone. */
export const moodRounds = (rows: Rows) => ({
  find: (meetingId: string, id: string) => rows.moodRound.findFirst({ where: { id, meetingId } }),

  async open(round: NewMood): Promise<string> {
    return (await rows.moodRound.create({ data: round, select: { id: true } })).id
  },

  async lock(id: string): Promise<void> {
    await rows.$executeRaw`SELECT 1 FROM "MoodRound" WHERE id = ${id}::uuid FOR UPDATE`
  },

  cards: (roundId: string) => readCards(rows, roundId),

  took: (round: { id: string; meetingId: string }) => tookPartInMood(rows, round),

  /** What remains: how many showed which colour, and what was said, beside nobody. */
  async putAway(
    id: string,
    { green, yellow, red, concerns }: Mood,
    { at, by, entitled }: Pick<TookPart, 'entitled'> & { at: Date; by: string | null },
  ): Promise<void> {
    await rows.moodCard.deleteMany({ where: { roundId: id } })
    await rows.moodConcern.createMany({
      data: concerns.map((concern, index) => ({ roundId: id, position: index + 1, ...concern })),
    })
    const ended = { state: 'put_away', closedAt: at, closedById: by, entitled } as const
    await rows.moodRound.update({ where: { id }, data: { ...ended, green, yellow, red } })
  },

  /** How somebody stands to a round, and which card they show. */
  async own({ id: roundId, meetingId }: { id: string; meetingId: string }, personId: string) {
    const card = await rows.moodCard.findUnique({ where: { roundId_personId: { roundId, personId } } })
    return {
      voice: await readVoice(rows, meetingId, personId),
      version: card?.version ?? 0,
      card: card && { colour: card.colour, concern: card.concern },
    }
  },
})

/** The cards without whose they are. */
export const readCards = (rows: Rows, roundId: string): Promise<Card[]> =>
  rows.moodCard.findMany({ where: { roundId }, select: CARD })

export async function tookPartInMood(
  rows: Rows,
  { id, meetingId }: { id: string; meetingId: string },
): Promise<TookPart> {
  const people = await rows.moodCard.findMany({ where: { roundId: id }, select: { personId: true } })
  return countTookPart(rows, meetingId, people)
}

export const MOOD_CARDS: AnswerTable<Card> = {
  rounds: 'MoodRound',
  answers: 'MoodCard',
  write: async (client: pg.PoolClient, answers: readonly Written<Card>[]) => {
    await client.query(SHOW_CARDS, [
      answers[0]?.roundId,
      answers.map(({ personId }) => personId),
      answers.map(({ requestId }) => requestId),
      answers.map(({ version }) => version),
      answers.map(({ content }) => content.colour),
      answers.map(({ content }) => content.concern),
    ])
  },
}

const SHOW_CARDS = `
INSERT INTO "MoodCard" ("roundId", "personId", "requestId", version, colour, concern)
SELECT $1::uuid, * FROM unnest($2::uuid[], $3::uuid[], $4::int[], $5::"MoodColour"[], $6::text[])
ON CONFLICT ("roundId", "personId") DO UPDATE
   SET "requestId" = EXCLUDED."requestId", version = EXCLUDED.version, colour = EXCLUDED.colour,
       concern = EXCLUDED.concern`
