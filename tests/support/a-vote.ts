import type { Choice } from '#domain/vote/ballot.ts'
import type { Requests } from '#protocol/requests.ts'
import { cancelVote } from '#server/commands/cancel-vote.ts'
import { castBallot } from '#server/commands/cast-ballot.ts'
import { closeVote } from '#server/commands/close-vote.ts'
import { openVote } from '#server/commands/open-vote.ts'
import { proposalWords } from '#server/queries/proposal-words.ts'
import { NOON, newRequestId, type Town } from '#tests/support/a-town.ts'
import { aReadyProposal } from '#tests/support/on-the-board.ts'

type Person = keyof Town['people']

/** Puts people of the town on the list of those who are here, with or without a vote. */
export async function arrive(
  town: Town,
  people: readonly Person[],
  over: { hasVote?: boolean; leftAt?: Date } = {},
): Promise<void> {
  await town.rows.attendance.createMany({
    data: people.map((who) => ({
      meetingId: town.meeting.id,
      personId: town.people[who],
      displayName: who,
      checkIn: 'list' as const,
      arrivedAt: NOON,
      hasVote: true,
      ...over,
    })),
  })
}

/** Members of the group who are here with a vote, besides the cast; answers their ids. */
export async function aCrowd(town: Town, count: number): Promise<string[]> {
  const { rows, municipalityId, groupId, meeting } = town
  const ids = Array.from({ length: count }, () => crypto.randomUUID())
  await rows.person.createMany({
    data: ids.map((id, index) => ({ id, municipalityId, name: `Volič ${index}` })),
  })
  await rows.membership.createMany({
    data: ids.map((personId) => ({ groupId, personId, role: 'member' as const, state: 'active' as const })),
  })
  await rows.attendance.createMany({
    data: ids.map((personId) => ({
      meetingId: meeting.id,
      personId,
      displayName: 'x',
      checkIn: 'qr' as const,
      arrivedAt: NOON,
      hasVote: true,
    })),
  })
  return ids
}

export async function anOpening(
  town: Town,
  proposalId: string,
  over: Partial<Requests['vote:open']> = {},
): Promise<Requests['vote:open']> {
  const words = await proposalWords(town.as('ben'), town.meeting, { proposalId })
  if (!words.ok) throw new Error(`the words were refused: ${words.reason}`)
  return {
    requestId: newRequestId(),
    proposalId,
    method: 'electronic_secret',
    question: 'Súhlasíte s prijatím návrhu?',
    textHash: words.value.hash,
    ...over,
  }
}

/** A vote on a card of the town, with those on the list as its electorate. */
export async function anOpenVote(town: Town, over: Partial<Requests['vote:open']> = {}) {
  const proposalId = over.proposalId ?? (await aReadyProposal(town))
  const opened = await openVote(town.as('ben'), town.meeting, await anOpening(town, proposalId, over))
  if (!opened.ok) throw new Error(`the vote was refused: ${opened.reason}`)
  return { proposalId, voteId: opened.value.voteId }
}

export const vote = (
  town: Town,
  who: Parameters<Town['as']>[0],
  voteId: string,
  choice: Choice,
  requestId = newRequestId(),
) => castBallot(town.as(who), town.meeting, { requestId, voteId, choice })

export const close = (town: Town, voteId: string, who: Person = 'ben', reason: string | null = null) =>
  closeVote(town.as(who), town.meeting, { requestId: newRequestId(), voteId, reason })

export const cancel = (town: Town, voteId: string, who: Person = 'ben', reason = 'Zlá otázka') =>
  cancelVote(town.as(who), town.meeting, { requestId: newRequestId(), voteId, reason })
