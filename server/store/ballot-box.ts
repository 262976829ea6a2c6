import type pg from 'pg'
import { type Result, refuse } from '#domain/result.ts'
import { acceptBallot, type BallotRefusal, type Choice } from '#domain/vote/ballot.ts'
import type { VoteMethod, VoteState } from '#domain/vote/vote.ts'
import type { Database } from './database.ts'
import { rightOf } from './electorate.ts'

export type Ballot = {
  readonly meetingId: string
  readonly voteId: string
  readonly personId: string
  readonly requestId: string
  readonly choice: Choice
}

/** Answered after the commit, and not before. */
export type Counted = Result<'counts' | 'counted-before', BallotRefusal | 'not-found'>

type Waiting = Omit<PromiseWithResolvers<Counted>, 'promise'> & { readonly ballot: Ballot }
type Box = { waiting: Waiting[]; isWriting: boolean }

/** What one transaction takes; a hall that presses at once is two or three of them. */
const MOST_AT_ONCE = 200

/**
 * Takes ballots without the lock of the shared document, which hundreds of phones would queue for. What
 * came while a commit was on its way is the next commit, of one vote. A share lock on the vote's row
 * orders each commit against the close on any machine: a ballot is in the count, or told that it is late.
 *
 * A secret ballot becomes one more in a sum, and its voter a name on the roll. Neither row has a time,
 * a sequence or the other's key; decision 017 says what remains visible to whom.
 */
export class BallotBox {
  readonly #database: Database
  readonly #onCounted: (meetingId: string) => void
  readonly #boxes = new Map<string, Box>()

  constructor(database: Database, onCounted: (meetingId: string) => void) {
    this.#database = database
    this.#onCounted = onCounted
  }

  cast(ballot: Ballot): Promise<Counted> {
    const { promise, resolve, reject } = Promise.withResolvers<Counted>()
    const box = this.#boxes.get(ballot.voteId) ?? { waiting: [], isWriting: false }
    this.#boxes.set(ballot.voteId, box)
    box.waiting.push({ ballot, resolve, reject })
    if (!box.isWriting) void this.#empty(ballot.voteId, box)
    return promise
  }

  async #empty(voteId: string, box: Box): Promise<void> {
    box.isWriting = true
    while (box.waiting.length > 0) {
      const batch = box.waiting.slice(0, MOST_AT_ONCE)
      box.waiting = box.waiting.slice(MOST_AT_ONCE)
      try {
        const answers = await this.#commit(batch.map(({ ballot }) => ballot))
        for (const [index, { resolve }] of batch.entries()) resolve(answers[index] ?? refuse('not-found'))
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    this.#boxes.delete(voteId)
  }

  async #commit(ballots: readonly Ballot[]): Promise<Counted[]> {
    const client = await this.#database.pool.connect()
    try {
      await client.query('BEGIN')
      const answers = await countWithin(client, ballots)
      await client.query('COMMIT')
      client.release()
      const [first] = ballots
      if (first && answers.some((answer) => answer.ok && answer.value === 'counts')) {
        this.#onCounted(first.meetingId)
      }
      return answers
    } catch (error) {
      // Whatever state it is in: a fresh connection is cheaper than a wrong guess.
      client.release(true)
      throw error
    }
  }
}

type VoteRow = { meetingId: string; method: VoteMethod; state: VoteState }
type PersonRow = { personId: string; hasVote: boolean | null; leftAt: Date | null; requestId: string | null }

async function countWithin(client: pg.PoolClient, ballots: readonly Ballot[]): Promise<Counted[]> {
  const [first] = ballots
  if (!first) return []
  const { rows } = await client.query<VoteRow>(LOCK_VOTE, [first.voteId])
  const vote = rows[0]
  if (!vote) return ballots.map(() => refuse('not-found'))

  const judged = await judge(client, vote, ballots)
  const accepted = ballots.filter((_, index) => isNew(judged[index]))
  if (accepted.length === 0) return judged
  const entered = await enterOnRoll(client, first.voteId, accepted)
  await keepChoices(
    client,
    { ...vote, id: first.voteId },
    accepted.filter(({ personId }) => entered.has(personId)),
  )
  const forestalled = new Set(accepted.map(({ personId }) => personId).filter((id) => !entered.has(id)))
  if (forestalled.size === 0) return judged
  // They have voted by another machine in this very moment: judged by what stands there now.
  const again = await judge(client, vote, ballots)
  return ballots.map(({ personId }, index) => {
    const answers = forestalled.has(personId) ? again : judged
    return answers[index] ?? refuse('not-found')
  })
}

const isNew = (answer: Counted | undefined) => answer?.ok === true && answer.value === 'counts'

/** Of two ballots of one person in one commit the second is judged by the first. */
async function judge(client: pg.PoolClient, vote: VoteRow, ballots: readonly Ballot[]): Promise<Counted[]> {
  const { rows } = await client.query<PersonRow>(READ_VOTERS, [
    vote.meetingId,
    ballots[0]?.voteId,
    ballots.map(({ personId }) => personId),
  ])
  const voters = new Map(rows.map((row) => [row.personId, row]))
  const earlier = new Map(rows.map(({ personId, requestId }) => [personId, requestId]))
  return ballots.map(({ meetingId, personId, requestId }): Counted => {
    if (meetingId !== vote.meetingId) return refuse('not-found')
    const voter = voters.get(personId)
    const right = rightOf(voter && { hasVote: voter.hasVote ?? false, leftAt: voter.leftAt })
    const answer = acceptBallot({
      state: vote.state,
      right,
      earlier: earlier.get(personId) ?? null,
      requestId,
    })
    if (isNew(answer)) earlier.set(personId, requestId)
    return answer
  })
}

/** In the order of ids, so that two machines never wait for each other; answers who was not on it yet. */
async function enterOnRoll(client: pg.PoolClient, voteId: string, ballots: readonly Ballot[]) {
  const { rows } = await client.query<{ personId: string }>(ENTER_ON_ROLL, [
    voteId,
    ballots.map(({ personId }) => personId),
    ballots.map(({ requestId }) => requestId),
  ])
  return new Set(rows.map(({ personId }) => personId))
}

type Kept = { readonly id: string; readonly method: VoteMethod }

async function keepChoices(client: pg.PoolClient, { id, method }: Kept, ballots: readonly Ballot[]) {
  if (ballots.length === 0) return
  const choices = ballots.map(({ choice }) => choice)
  if (method === 'electronic_open') {
    await client.query(KEEP_OPEN, [id, ballots.map(({ personId }) => personId), choices])
    return
  }
  const count = (wanted: Choice) => choices.filter((choice) => choice === wanted).length
  await client.query(ADD_TO_SUMS, [id, count('for'), count('against'), count('abstain')])
}

const LOCK_VOTE = `SELECT "meetingId", method, state FROM "Vote" WHERE id = $1 FOR SHARE`

const READ_VOTERS = `
SELECT p.id AS "personId", a."hasVote", a."leftAt", r."requestId"
  FROM unnest($3::uuid[]) AS p(id)
  LEFT JOIN "Attendance" a ON a."meetingId" = $1 AND a."personId" = p.id AND a."removedAt" IS NULL
  LEFT JOIN "VoteRoll" r ON r."voteId" = $2 AND r."personId" = p.id`

const ENTER_ON_ROLL = `
INSERT INTO "VoteRoll" ("voteId", "personId", "requestId")
SELECT $1::uuid, person_id, request_id FROM unnest($2::uuid[], $3::uuid[]) AS b(person_id, request_id) ORDER BY person_id
ON CONFLICT DO NOTHING RETURNING "personId"`

const KEEP_OPEN = `
INSERT INTO "OpenBallot" ("voteId", "personId", choice)
SELECT $1::uuid, person_id, choice FROM unnest($2::uuid[], $3::"VoteChoice"[]) AS b(person_id, choice)`

const ADD_TO_SUMS = `
UPDATE "SecretTally" SET "votesFor" = "votesFor" + $2, "votesAgainst" = "votesAgainst" + $3,
       "votesAbstain" = "votesAbstain" + $4
 WHERE "voteId" = $1`
