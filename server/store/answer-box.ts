import type pg from 'pg'
import { type Result, refuse } from '#domain/result.ts'
import { type AnswerRefusal, acceptAnswer } from '#domain/room/asking.ts'
import type { Database } from './database.ts'
import { GroupCommit } from './group-commit.ts'
import { voiceOf } from './voices.ts'

/** What somebody answers to a round: their dots, or their card. */
export type RoundAnswer<Content> = {
  readonly meetingId: string
  readonly roundId: string
  readonly personId: string
  readonly requestId: string
  /** How often this person had answered before, as they know. */
  readonly seen: number
  readonly content: Content
}

/** Answered after the commit, and not before: how often this person has answered by now. */
export type Kept = Result<{ readonly version: number; readonly isNew: boolean }, AnswerRefusal | 'not-found'>

/** Where the answers of one kind of round are kept. */
export type AnswerTable<Content> = {
  readonly rounds: 'DotRound' | 'MoodRound'
  readonly answers: 'DotSet' | 'MoodCard'
  /** Writes whole answers, one a person, in place of what they answered before. */
  readonly write: (client: pg.PoolClient, answers: readonly Written<Content>[]) => Promise<void>
}

export type Written<Content> = RoundAnswer<Content> & { readonly version: number }

/**
 * Takes answers to an open round without the lock of the shared document, as `BallotBox` takes ballots. The
 * round's row is locked for each commit, on whatever machine: answers of one person take turns, and each is in
 * the result of the close, or told that it came too late.
 *
 * No audit row, no receipt and no line in a log says who answered: the row itself recognises a request
 * that comes again, and goes with the round.
 */
export class AnswerBox<Content> {
  readonly #database: Database
  readonly #table: AnswerTable<Content>
  readonly #onKept: (meetingId: string) => void
  readonly #commits = new GroupCommit<RoundAnswer<Content>, Kept>((_, answers) => this.#commit(answers))

  constructor(database: Database, table: AnswerTable<Content>, onKept: (meetingId: string) => void) {
    this.#database = database
    this.#table = table
    this.#onKept = onKept
  }

  put(answer: RoundAnswer<Content>): Promise<Kept> {
    return this.#commits.add(answer.roundId, answer)
  }

  async #commit(answers: readonly RoundAnswer<Content>[]): Promise<Kept[]> {
    const client = await this.#database.pool.connect()
    try {
      await client.query('BEGIN')
      const kept = await keepWithin(client, this.#table, answers)
      await client.query('COMMIT')
      client.release()
      const [first] = answers
      if (first && kept.some(isNew)) this.#onKept(first.meetingId)
      return kept
    } catch (error) {
      // Whatever state it is in: a fresh connection is cheaper than a wrong guess.
      client.release(true)
      throw error
    }
  }
}

const isNew = (kept: Kept | undefined) => kept?.ok === true && kept.value.isNew

async function keepWithin<Content>(
  client: pg.PoolClient,
  table: AnswerTable<Content>,
  answers: readonly RoundAnswer<Content>[],
): Promise<Kept[]> {
  const [first] = answers
  if (!first) return []
  const { rows } = await client.query<RoundRow>(
    `SELECT "meetingId", state = 'open' AS "isOpen" FROM "${table.rounds}" WHERE id = $1 FOR NO KEY UPDATE`,
    [first.roundId],
  )
  const [round] = rows
  if (!round) return answers.map(() => refuse('not-found'))
  const judged = judge(round, await readPeople(client, table, round, answers), answers)
  // The last of several answers of one person in one commit is what they leave.
  const written = new Map(
    answers.flatMap((answer, index) => {
      const kept = judged[index]
      return kept?.ok && kept.value.isNew
        ? [[answer.personId, { ...answer, version: kept.value.version }] as const]
        : []
    }),
  )
  if (written.size > 0) await table.write(client, [...written.values()])
  return judged
}

type RoundRow = { readonly meetingId: string; readonly isOpen: boolean }

type PersonRow = {
  readonly personId: string
  readonly hasVoice: boolean | null
  readonly leftAt: Date | null
  readonly requestId: string | null
  readonly version: number | null
}

async function readPeople<Content>(
  client: pg.PoolClient,
  { answers: table }: AnswerTable<Content>,
  { meetingId }: RoundRow,
  answers: readonly RoundAnswer<Content>[],
): Promise<readonly PersonRow[]> {
  const { rows } = await client.query<PersonRow>(
    `SELECT p.id AS "personId", a."hasVoice", a."leftAt", s."requestId", s.version
       FROM unnest($3::uuid[]) AS p(id)
       LEFT JOIN "Attendance" a ON a."meetingId" = $1 AND a."personId" = p.id AND a."removedAt" IS NULL
       LEFT JOIN "${table}" s ON s."roundId" = $2 AND s."personId" = p.id`,
    [meetingId, answers[0]?.roundId, answers.map(({ personId }) => personId)],
  )
  return rows
}

/** Of two answers of one person in one commit the second is judged by the first. */
function judge<Content>(
  round: RoundRow,
  people: readonly PersonRow[],
  answers: readonly RoundAnswer<Content>[],
): Kept[] {
  const known = new Map(people.map((person) => [person.personId, person]))
  const earlier = new Map(
    people.map(({ personId, requestId, version }) => [
      personId,
      requestId === null || version === null ? null : { requestId, version },
    ]),
  )
  return answers.map(({ meetingId, personId, requestId, seen }): Kept => {
    if (meetingId !== round.meetingId) return refuse('not-found')
    const kept = acceptAnswer({
      isOpen: round.isOpen,
      voice: voiceOf(known.get(personId)),
      earlier: earlier.get(personId) ?? null,
      requestId,
      seen,
    })
    if (kept.ok) earlier.set(personId, { requestId, version: kept.value.version })
    return kept
  })
}
