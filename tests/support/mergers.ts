import type { Requests } from '#protocol/requests.ts'
import { addContribution } from '#server/commands/add-contribution.ts'
import { mergeProposals } from '#server/commands/merge-proposals.ts'
import { splitProposal } from '#server/commands/split-proposal.ts'
import { newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'
import { aProposal } from '#tests/support/on-the-board.ts'

export const WHY = 'Všetky hovoria o obede v nedeľu.'

export async function aContribution(town: Town, text = 'Obed by mal chodiť aj v nedeľu.'): Promise<string> {
  const added = await addContribution(town.as('ada'), town.meeting, {
    requestId: newRequestId(),
    text,
    themeId: null,
    channel: 'spoken',
    display: null,
  })
  if (!added.ok) throw new Error(`the contribution was refused: ${added.reason}`)
  return added.value.id
}

export const aMerge = (town: Town, over: Partial<Requests['proposal:merge']> = {}) => ({
  requestId: newRequestId(),
  proposalIds: [],
  contributionIds: [],
  title: 'Obed každý deň',
  text: 'Zabezpečiť donášku obedov každý deň v týždni.',
  themeId: town.themes.SEN,
  level: 'municipality' as const,
  reason: WHY,
  ...over,
})

export const merge = (town: Town, over: Partial<Requests['proposal:merge']>, who: Somebody = 'ben') =>
  mergeProposals(town.as(who), town.meeting, aMerge(town, over))

/** Two cards and a contribution, and what they have become. */
export async function aMergedProposal(town: Town) {
  const proposalIds = [await aProposal(town, 'Obed v sobotu'), await aProposal(town, 'Obed v nedeľu')]
  const contributionIds = [await aContribution(town)]
  const merged = await merge(town, { proposalIds, contributionIds })
  if (!merged.ok) throw new Error(`the merge was refused: ${merged.reason}`)
  return { ...merged.value, proposalIds, contributionIds }
}

export const TWO_PARTS = [
  { title: 'Obed v sobotu', text: 'Donáška obedov v sobotu.' },
  { title: 'Obed v nedeľu', text: 'Donáška obedov v nedeľu.' },
]

export const split = (town: Town, over: Partial<Requests['proposal:split']>, who: Somebody = 'ben') =>
  splitProposal(town.as(who), town.meeting, {
    requestId: newRequestId(),
    proposalId: '',
    parts: TWO_PARTS,
    reason: 'O každom dni sa rozhodne zvlášť.',
    ...over,
  })

/** The cards of the floor by what can be said about each in a line. */
export async function standing(town: Town): Promise<Record<string, string>> {
  const { cards } = await town.floor()
  return Object.fromEntries(
    cards.map(({ code, state, mergedInto }) => [code, mergedInto ? `${state} into ${mergedInto}` : state]),
  )
}
