import type { Presence } from '#domain/proposal/decision.ts'
import type { VotingRight } from '#domain/vote/ballot.ts'
import type { Rows } from './database.ts'

export type Turnout = {
  readonly voted: number
  /** Who may vote at this moment, and who has. */
  readonly entitled: number
  /** All who came with a vote, wherever they are by now. */
  readonly accredited: number
}

/** Those who are at a meeting with a vote and an account to cast it. */
export const countEntitled = (rows: Rows, meetingId: string): Promise<number> =>
  rows.attendance.count({
    where: { meetingId, personId: { not: null }, hasVote: true, leftAt: null, removedAt: null },
  })

/**
 * Who is here with a vote and who came with one, account or not: the base of cards that are raised. Null
 * where nobody with a vote is on the list.
 */
export async function findPresence(rows: Rows, meetingId: string): Promise<Presence | null> {
  const accredited = await rows.attendance.count({ where: { meetingId, hasVote: true, removedAt: null } })
  if (accredited === 0) return null
  const present = await rows.attendance.count({
    where: { meetingId, hasVote: true, leftAt: null, removedAt: null },
  })
  return { present, accredited }
}

/** Whoever has voted and left stays among the entitled: never more votes than people. */
export async function countTurnout(rows: Rows, vote: { id: string; meetingId: string }): Promise<Turnout> {
  const [counts] = await rows.$queryRaw<Turnout[]>`
    WITH roll AS (
      SELECT "personId" FROM "VoteRoll" WHERE "voteId" = ${vote.id}::uuid
    ), came AS (
      SELECT "personId", "leftAt" FROM "Attendance"
       WHERE "meetingId" = ${vote.meetingId}::uuid AND "personId" IS NOT NULL AND "hasVote" AND "removedAt" IS NULL
    )
    SELECT (SELECT count(*)::int FROM roll) AS voted,
           (SELECT count(*)::int
              FROM (SELECT "personId" FROM came WHERE "leftAt" IS NULL UNION SELECT * FROM roll) e) AS entitled,
           (SELECT count(*)::int FROM (SELECT "personId" FROM came UNION SELECT * FROM roll) a) AS accredited`
  return counts ?? { voted: 0, entitled: 0, accredited: 0 }
}

/** Whether somebody may vote at a meeting at this moment. */
export function rightOf(
  attendance: { hasVote: boolean; leftAt: Date | null } | null | undefined,
): VotingRight {
  if (!attendance?.hasVote) return 'none'
  return attendance.leftAt ? 'left' : 'here'
}
