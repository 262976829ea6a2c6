import type { Requests } from '#protocol/requests.ts'
import { createProposal } from '#server/commands/create-proposal.ts'
import { finaliseProposal } from '#server/commands/finalise-proposal.ts'
import { moveProposal } from '#server/commands/move-proposal.ts'
import { recordDecision } from '#server/commands/record-decision.ts'
import { proposalWords } from '#server/queries/proposal-words.ts'
import { newRequestId, type Town } from '#tests/support/a-town.ts'

/** A card of the town's board, brought as far as a test needs it. */
export async function aProposal(town: Town, title = 'Obed aj v nedeľu'): Promise<string> {
  const created = await createProposal(town.as('ada'), town.meeting, {
    requestId: newRequestId(),
    contributionId: null,
    title,
    text: 'Zabezpečiť donášku obedov aj v nedeľu.',
    themeId: null,
  })
  if (!created.ok) throw new Error(`the proposal was refused: ${created.reason}`)
  return created.value.id
}

export async function aReadyProposal(town: Town, title?: string): Promise<string> {
  const proposalId = await aProposal(town, title)
  const moved = await moveProposal(town.as('ben'), town.meeting, {
    requestId: newRequestId(),
    proposalId,
    to: 'ready_for_decision',
    beforeId: null,
  })
  if (!moved.ok) throw new Error(`the move was refused: ${moved.reason}`)
  return proposalId
}

export async function aDecision(
  town: Town,
  proposalId: string,
  over: Partial<Requests['decision:record']> = {},
): Promise<Requests['decision:record']> {
  const words = await proposalWords(town.as('ben'), town.meeting, { proposalId })
  if (!words.ok) throw new Error(`the words were refused: ${words.reason}`)
  return {
    requestId: newRequestId(),
    proposalId,
    method: 'consent',
    result: 'adopted',
    votesFor: null,
    votesAgainst: null,
    votesAbstain: null,
    base: null,
    objections: [],
    minorityView: null,
    reason: null,
    textHash: words.value.hash,
    ...over,
  }
}

export async function anAdoptedProposal(town: Town, title?: string): Promise<string> {
  const proposalId = await aReadyProposal(town, title)
  const recorded = await recordDecision(town.as('ben'), town.meeting, await aDecision(town, proposalId))
  if (!recorded.ok) throw new Error(`the decision was refused: ${recorded.reason}`)
  return proposalId
}

export function anEntry(town: Town, over: Partial<Requests['proposal:finalise']['entry']> = {}) {
  return {
    measureId: town.measures['1.1'],
    activity: 'Donáška obedov aj v nedeľu',
    responsibleId: town.osv,
    responsible: 'Odbor sociálnych vecí',
    cooperation: ['Denné centrum'],
    termFrom: '2023-04-01',
    termTo: '2023-12-31',
    cost: 1_200_000,
    costReason: null,
    sources: [{ name: 'rozpočet mesta', amount: 1_000_000, certainty: 'secured' as const }],
    sourceReason: null,
    indicator: 'počet obedov',
    baseline: 0,
    target: 2000.5,
    ...over,
  }
}

export async function finalise(town: Town, proposalId: string, who: 'ben' | 'cyril' = 'ben') {
  return finaliseProposal(town.as(who), town.meeting, {
    requestId: newRequestId(),
    proposalId,
    entry: anEntry(town),
  })
}
