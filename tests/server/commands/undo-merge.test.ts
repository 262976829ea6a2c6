import { expect, test } from 'vitest'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { moveProposal } from '#server/commands/move-proposal.ts'
import { recordDecision } from '#server/commands/record-decision.ts'
import { undoMerge } from '#server/commands/undo-merge.ts'
import { withdrawProposal } from '#server/commands/withdraw-proposal.ts'
import { contributionPage } from '#server/queries/contribution-page.ts'
import { proposalPage } from '#server/queries/proposal-page.ts'
import { aTown, newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'
import { aContribution, aMergedProposal, merge, standing } from '#tests/support/mergers.ts'
import { aDecision, aProposal, aReadyProposal } from '#tests/support/on-the-board.ts'

const reasonOf = (answer: { ok: boolean; reason?: string }) => (answer.ok ? 'ok' : answer.reason)

const undo = (town: Town, proposalId: string, who: Somebody = 'ben') =>
  undoMerge(town.as(who), town.meeting, { requestId: newRequestId(), proposalId })

const makeReady = (town: Town, proposalId: string) =>
  moveProposal(town.as('ben'), town.meeting, {
    requestId: newRequestId(),
    proposalId,
    to: 'ready_for_decision',
    beforeId: null,
  })

const cardsOf = async (town: Town) =>
  (await town.floor()).cards.map(({ code, state, position, reason }) => ({ code, state, position, reason }))

test('MERGE-5 every source is back where it stood, and the merged card keeps its words and says why', async () => {
  await using town = await aTown()
  const proposalIds = [await aProposal(town, 'a'), await aReadyProposal(town, 'b')]
  const contributionIds = [await aContribution(town)]
  const before = await cardsOf(town)
  const merged = await merge(town, { proposalIds, contributionIds })
  const { id = '', code = '' } = merged.ok ? merged.value : {}

  const answer = await undo(town, id)

  expect(answer).toEqual({ ok: true, value: {} })
  expect((await cardsOf(town)).filter((card) => card.code !== code)).toEqual(before)
  expect((await town.floor()).contributions).toMatchObject([{ state: 'captured', proposals: [] }])
  expect(await proposalPage(town.as('visitor'), code)).toMatchObject({
    state: 'withdrawn',
    reason: 'Zlúčenie bolo zrušené, pôvodné návrhy a podnety sú opäť samostatné.',
    words: { title: 'Obed každý deň', text: 'Zabezpečiť donášku obedov každý deň v týždni.' },
    origins: [{ isUndone: true }, { isUndone: true }, { isUndone: true }],
  })
  expect(await contributionPage(town.as('visitor'), 'K-0001')).toMatchObject({
    became: [{ relation: 'merged_into', isUndone: true, outcome: { code, state: 'withdrawn' } }],
  })
  expect(await town.rows.auditEvent.count({ where: { action: 'proposal:undo-merge' } })).toBe(1)
})

test('MERGE-5 what was undone can be merged again, and a merger merged further is undone from its end', async () => {
  await using town = await aTown()
  const { id, proposalIds, contributionIds } = await aMergedProposal(town)
  await undo(town, id)

  const again = await merge(town, { proposalIds, contributionIds })
  const againId = again.ok ? again.value.id : ''
  const further = await merge(town, { proposalIds: [againId, await aProposal(town)] })
  const answers = [
    await undo(town, againId),
    await undo(town, further.ok ? further.value.id : ''),
    await undo(town, againId),
  ]

  expect(answers.map(reasonOf)).toEqual(['already-merged', 'ok', 'ok'])
  expect(await standing(town)).toEqual({
    'N-2023-SEN-01': 'tabled',
    'N-2023-SEN-02': 'tabled',
    'N-2023-SEN-03': 'withdrawn',
    'N-2023-SEN-04': 'withdrawn',
    'N-2023-SEN-05': 'tabled',
    'N-2023-SEN-06': 'withdrawn',
  })
})

test('MERGE-5 a merger that was withdrawn by hand keeps its reason and lets go of its sources', async () => {
  await using town = await aTown()
  const { id, code } = await aMergedProposal(town)
  await withdrawProposal(town.as('ben'), town.meeting, {
    requestId: newRequestId(),
    proposalId: id,
    reason: 'Nikto za ním nestojí.',
  })

  const answers = [await undo(town, id), await undo(town, id)]

  expect(answers.map(reasonOf)).toEqual(['ok', 'wrong-state'])
  expect(await standing(town)).toMatchObject({ 'N-2023-SEN-01': 'tabled', [code]: 'withdrawn' })
  expect(await proposalPage(town.as('visitor'), code)).toMatchObject({ reason: 'Nikto za ním nestojí.' })
})

test('MERGE-5 after the decision, twice, on another card or after the meeting nothing is undone', async () => {
  await using town = await aTown()
  const { id } = await aMergedProposal(town)
  const { id: undoneId } = await aMergedProposal(town)
  await undo(town, undoneId)
  await makeReady(town, id)
  await recordDecision(
    town.as('ben'),
    town.meeting,
    await aDecision(town, id, { result: 'deferred', reason: 'Chýba cena.' }),
  )
  const answers = [await undo(town, id), await undo(town, undoneId), await undo(town, await aProposal(town))]
  await moveProposal(town.as('ben'), town.meeting, {
    requestId: newRequestId(),
    proposalId: id,
    to: 'in_discussion',
    beforeId: null,
  })
  answers.push(await undo(town, id), await undo(town, newRequestId()))
  await closeMeeting(town.as('ben'), town.meeting, { requestId: newRequestId() })
  answers.push(await undo(town, id))

  expect(answers.map(reasonOf)).toEqual([
    'already-decided',
    'wrong-state',
    'not-merged',
    'already-decided',
    'not-found',
    'meeting-closed',
  ])
})

test('MERGE-8 of an undo and a decision at once the second is told', async () => {
  await using town = await aTown()
  const { id } = await aMergedProposal(town)
  await makeReady(town, id)
  const decision = await aDecision(town, id)

  const [undone, decided] = await Promise.all([
    undo(town, id, 'cyril'),
    recordDecision(town.as('ben'), town.meeting, decision),
  ])

  expect([
    ['ok', 'wrong-state'],
    ['already-decided', 'ok'],
  ]).toContainEqual([reasonOf(undone), reasonOf(decided)])
})
