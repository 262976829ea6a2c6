import type { Requests } from '#protocol/requests.ts'
import { highlightProposal } from '#server/commands/highlight-proposal.ts'
import { recordBlockDecision } from '#server/commands/record-block-decision.ts'
import { wordsOfProposals } from '#server/queries/proposal-words.ts'
import { newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'
import { aReadyProposal } from '#tests/support/on-the-board.ts'

export async function readyProposals(town: Town, titles: readonly string[]): Promise<string[]> {
  const ids: string[] = []
  for (const title of titles) ids.push(await aReadyProposal(town, title))
  return ids
}

export async function aBlock(
  town: Town,
  proposalIds: string[],
  over: Partial<Requests['decision:record-block']> = {},
): Promise<Requests['decision:record-block']> {
  const words = await wordsOfProposals(town.as('ben'), town.meeting, { proposalIds })
  if (!words.ok) throw new Error(`the words were refused: ${words.reason}`)
  const hashes = new Map(words.value.map(({ proposalId, hash }) => [proposalId, hash]))
  return {
    requestId: newRequestId(),
    proposals: proposalIds.map((proposalId) => ({ proposalId, textHash: hashes.get(proposalId) ?? '' })),
    method: 'acclamation',
    result: 'adopted',
    votesFor: null,
    votesAgainst: null,
    votesAbstain: null,
    base: null,
    minorityView: null,
    reason: null,
    ...over,
  }
}

export const decideBlock = (town: Town, request: Requests['decision:record-block'], who: Somebody = 'ben') =>
  recordBlockDecision(town.as(who), town.meeting, request)

export const highlight = (
  town: Town,
  proposalId: string,
  who: Somebody = 'ada',
  over: Partial<Requests['highlight:add']> = {},
) =>
  highlightProposal(town.as(who), town.meeting, {
    requestId: newRequestId(),
    proposalId,
    kind: 'add',
    wording: 'aj cez sviatky',
    note: null,
    ...over,
  })
