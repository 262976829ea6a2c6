import { expect, test } from 'vitest'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { describeProposal } from '#server/commands/describe-proposal.ts'
import { finaliseProposal } from '#server/commands/finalise-proposal.ts'
import { moveProposal } from '#server/commands/move-proposal.ts'
import { pausePublicView } from '#server/commands/pause-public-view.ts'
import { recordDecision } from '#server/commands/record-decision.ts'
import { withdrawProposal } from '#server/commands/withdraw-proposal.ts'
import { contributionPage } from '#server/queries/contribution-page.ts'
import { proposalPage } from '#server/queries/proposal-page.ts'
import { aTown, newRequestId, type Town } from '#tests/support/a-town.ts'
import { aContribution, aMerge, aMergedProposal, merge, standing, WHY } from '#tests/support/mergers.ts'
import {
  aDecision,
  anAdoptedProposal,
  anEntry,
  aProposal,
  aReadyProposal,
} from '#tests/support/on-the-board.ts'

const reasonOf = (answer: { ok: boolean; reason?: string }) => (answer.ok ? 'ok' : answer.reason)

test('MERGE-1 MERGE-2 cards and a contribution become one, and each stays what it was', async () => {
  await using town = await aTown()

  const { code } = await aMergedProposal(town)

  const { cards, contributions } = await town.floor()
  expect(await standing(town)).toEqual({
    'N-2023-SEN-01': 'merged into N-2023-SEN-03',
    'N-2023-SEN-02': 'merged into N-2023-SEN-03',
    'N-2023-SEN-03': 'in_discussion',
  })
  expect(cards.filter(({ state }) => state === 'merged').map(({ reason }) => reason)).toEqual([WHY, WHY])
  expect(cards.find((card) => card.code === code)?.origins).toEqual([
    { kind: 'proposal', code: 'N-2023-SEN-01', display: 'Obed v sobotu', relation: 'merged_into' },
    { kind: 'proposal', code: 'N-2023-SEN-02', display: 'Obed v nedeľu', relation: 'merged_into' },
    { kind: 'contribution', code: 'K-0001', display: 'hlas zo stretnutia', relation: 'merged_into' },
  ])
  expect(contributions).toMatchObject([{ state: 'used', proposals: [code] }])
  expect(await town.rows.auditEvent.findMany({ where: { action: 'proposal:merge' } })).toMatchObject([
    { detail: { code, sources: 'N-2023-SEN-01 N-2023-SEN-02 K-0001', reason: WHY } },
  ])
  expect(await town.brokenLinks()).toBe(0)
})

test('MERGE-2 the public reads every source with its words, and each source where it went and why', async () => {
  await using town = await aTown()
  const { code } = await aMergedProposal(town)
  const visitor = town.as('visitor')

  const [merged, source, said] = [
    await proposalPage(visitor, code),
    await proposalPage(visitor, 'N-2023-SEN-01'),
    await contributionPage(visitor, 'K-0001'),
  ]

  expect(merged?.origins.map(({ relation, reason, from }) => ({ relation, reason, from }))).toMatchObject([
    {
      relation: 'merged_into',
      reason: WHY,
      from: {
        kind: 'proposal',
        proposal: { code: 'N-2023-SEN-01', title: 'Obed v sobotu' },
        text: 'Zabezpečiť donášku obedov aj v nedeľu.',
      },
    },
    { from: { kind: 'proposal', proposal: { code: 'N-2023-SEN-02' } } },
    {
      relation: 'merged_into',
      from: { kind: 'contribution', said: { text: 'Obed by mal chodiť aj v nedeľu.' } },
    },
  ])
  expect(source).toMatchObject({
    state: 'merged',
    reason: WHY,
    wordsAre: 'kept',
    words: { title: 'Obed v sobotu', text: 'Zabezpečiť donášku obedov aj v nedeľu.' },
    mergedInto: { code, title: 'Obed každý deň' },
  })
  expect(said?.became).toMatchObject([{ relation: 'merged_into', reason: WHY, outcome: { code } }])
})

test('MERGE-3 nothing is taken over but the words, the theme and the level that were chosen', async () => {
  await using town = await aTown()
  const proposalIds = [await aProposal(town), await aReadyProposal(town)]
  await describeProposal(town.as('ada'), town.meeting, {
    requestId: newRequestId(),
    proposalId: proposalIds[0] ?? '',
    measureId: town.measures['1.1'],
    responsibleId: town.osv,
    estimatedCost: 5000,
  })

  const merged = await merge(town, { proposalIds, themeId: town.themes.ZDR, level: 'region' })

  const card = (await town.floor()).cards.find(({ state }) => state === 'in_discussion')
  expect(merged).toMatchObject({ ok: true, value: { code: 'N-2023-ZDR-01' } })
  expect(card).toMatchObject({
    themeId: town.themes.ZDR,
    level: 'region',
    measureId: null,
    responsibleId: null,
    estimatedCost: null,
    reason: null,
  })
})

test('the merged card stands where the first of its sources stood in discussion', async () => {
  await using town = await aTown()
  const proposalIds = [await aProposal(town, 'a'), await aProposal(town, 'b'), await aProposal(town, 'c')]
  for (const proposalId of proposalIds) await discuss(town, proposalId)

  await merge(town, { proposalIds: proposalIds.slice(0, 2) })

  const { cards } = await town.floor()
  expect(cards.filter(({ state }) => state === 'in_discussion').map(({ code }) => code)).toEqual([
    'N-2023-SEN-04',
    'N-2023-SEN-03',
  ])
})

const discuss = (town: Town, proposalId: string) =>
  moveProposal(town.as('ben'), town.meeting, {
    requestId: newRequestId(),
    proposalId,
    to: 'in_discussion',
    beforeId: null,
  })

test('MERGE-4 every command refuses what was merged, and says why', async () => {
  await using town = await aTown()
  const { proposalIds } = await aMergedProposal(town)
  const [proposalId = '', otherId = ''] = proposalIds
  const ben = town.as('ben')
  const requestId = newRequestId
  const fresh = await aProposal(town)

  const answers = [
    await moveProposal(ben, town.meeting, {
      requestId: requestId(),
      proposalId,
      to: 'tabled',
      beforeId: null,
    }),
    await describeProposal(ben, town.meeting, { requestId: requestId(), proposalId, level: 'nation' }),
    await withdrawProposal(ben, town.meeting, { requestId: requestId(), proposalId, reason: 'omyl' }),
    await recordDecision(ben, town.meeting, await aDecision(town, proposalId)),
    await finaliseProposal(ben, town.meeting, { requestId: requestId(), proposalId, entry: anEntry(town) }),
    await merge(town, { proposalIds: [proposalId, fresh] }),
    await merge(town, { proposalIds: [fresh, otherId] }),
  ]

  expect(answers.map(reasonOf)).toEqual(Array(7).fill('already-merged'))
})

test('MERGE-1 what is unknown, decided, hidden or without words or reason is not merged', async () => {
  await using town = await aTown()
  const proposalIds = [await aProposal(town), await aProposal(town)]
  const [one = ''] = proposalIds
  const hidden = await aContribution(town)
  await town.rows.contribution.update({ where: { id: hidden }, data: { state: 'hidden', reason: 'osobné' } })
  const before = await town.floor()

  const answers = [
    await merge(town, { proposalIds: [one, newRequestId()] }),
    await merge(town, { proposalIds: [one], contributionIds: [newRequestId()] }),
    await merge(town, { proposalIds: [one, await anAdoptedProposal(town)] }),
    await merge(town, { proposalIds: [one], contributionIds: [hidden] }),
    await merge(town, { proposalIds: [one] }),
    await merge(town, { proposalIds, reason: ' ' }),
    await merge(town, { proposalIds, title: '', text: ' ' }),
    await merge(town, { proposalIds, themeId: town.themes.other }),
  ]

  expect(answers.map(reasonOf)).toEqual([
    'not-found',
    'not-found',
    'already-decided',
    'wrong-state',
    'too-few-sources',
    'reason-missing',
    'empty',
    'unknown-theme',
  ])
  expect((await town.floor()).cards.slice(0, 2)).toEqual(before.cards)
})

test('MERGE-7 nothing is merged in a closed meeting or behind the back of the public', async () => {
  await using town = await aTown()
  const proposalIds = [await aProposal(town), await aProposal(town)]
  const ben = town.as('ben')
  await pausePublicView(ben, town.meeting, { requestId: newRequestId(), reason: 'osobné' })

  const whilePaused = await merge(town, { proposalIds })
  await closeMeeting(ben, town.meeting, { requestId: newRequestId() })
  const afterwards = await merge(town, { proposalIds })

  expect([whilePaused, afterwards].map(reasonOf)).toEqual(['public-view-paused', 'meeting-closed'])
})

test('MERGE-8 of two moderators who merge overlapping sets at once exactly one succeeds', async () => {
  await using town = await aTown()
  const [a = '', b = '', c = ''] = [await aProposal(town), await aProposal(town), await aProposal(town)]

  const answers = await Promise.all([
    merge(town, { proposalIds: [a, b] }, 'ben'),
    merge(town, { proposalIds: [b, c] }, 'cyril'),
  ])

  expect(answers.map(reasonOf).sort()).toEqual(['already-merged', 'ok'])
  const states = (await town.floor()).cards.map(({ state }) => state)
  expect(states.sort()).toEqual(['in_discussion', 'merged', 'merged', 'tabled'])
})

test('MERGE-8 of a merge and a decision at once the second is told', async () => {
  await using town = await aTown()
  const [ready, other] = [await aReadyProposal(town), await aProposal(town)]
  const decision = await aDecision(town, ready)

  const [merged, decided] = await Promise.all([
    merge(town, { proposalIds: [ready, other] }, 'cyril'),
    recordDecision(town.as('ben'), town.meeting, decision),
  ])

  expect([
    ['ok', 'already-merged'],
    ['already-decided', 'ok'],
  ]).toContainEqual([reasonOf(merged), reasonOf(decided)])
  expect(await town.rows.decision.count()).toBe(decided.ok ? 1 : 0)
})

test('MERGE-14 the same merge sent twice is one', async () => {
  await using town = await aTown()
  const proposalIds = [await aProposal(town), await aProposal(town)]
  const request = aMerge(town, { proposalIds })

  const answers = await Promise.all([merge(town, request), merge(town, request)])

  expect(answers[0]).toEqual(answers[1])
  expect(Object.values(await standing(town)).filter((state) => state === 'in_discussion')).toHaveLength(1)
})
