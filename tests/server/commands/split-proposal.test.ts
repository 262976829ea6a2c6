import { expect, test } from 'vitest'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { describeProposal } from '#server/commands/describe-proposal.ts'
import { moveProposal } from '#server/commands/move-proposal.ts'
import { recordDecision } from '#server/commands/record-decision.ts'
import { undoSplit } from '#server/commands/undo-split.ts'
import { proposalPage } from '#server/queries/proposal-page.ts'
import { aTown, newRequestId, type Town } from '#tests/support/a-town.ts'
import { merge, split, standing, TWO_PARTS } from '#tests/support/mergers.ts'
import { aDecision, anAdoptedProposal, aProposal } from '#tests/support/on-the-board.ts'

const reasonOf = (answer: { ok: boolean; reason?: string }) => (answer.ok ? 'ok' : answer.reason)

const undo = (town: Town, proposalId: string) =>
  undoSplit(town.as('ben'), town.meeting, { requestId: newRequestId(), proposalId })

const partsIn = async (town: Town) =>
  (await town.floor()).cards.filter(({ origins }) =>
    origins.some(({ relation }) => relation === 'split_from'),
  )

test('MERGE-6 a proposal becomes two, with its theme and level, and both say where they came from', async () => {
  await using town = await aTown()
  const proposalId = await aProposal(town, 'Obed cez víkend')
  await describeProposal(town.as('ada'), town.meeting, {
    requestId: newRequestId(),
    proposalId,
    themeId: town.themes.ZDR,
    level: 'region',
    estimatedCost: 500,
  })

  const answer = await split(town, { proposalId })

  expect(answer).toEqual({ ok: true, value: { codes: ['N-2023-ZDR-01', 'N-2023-ZDR-02'] } })
  expect(await standing(town)).toEqual({
    'N-2023-SEN-01': 'split',
    'N-2023-ZDR-01': 'in_discussion',
    'N-2023-ZDR-02': 'in_discussion',
  })
  const origin = {
    kind: 'proposal',
    code: 'N-2023-SEN-01',
    display: 'Obed cez víkend',
    relation: 'split_from',
  }
  expect(await partsIn(town)).toMatchObject(
    [1, 2].map(() => ({ themeId: town.themes.ZDR, level: 'region', estimatedCost: null, origins: [origin] })),
  )
  expect(await proposalPage(town.as('visitor'), 'N-2023-SEN-01')).toMatchObject({
    state: 'split',
    reason: 'O každom dni sa rozhodne zvlášť.',
    words: { title: 'Obed cez víkend' },
    ledTo: [
      { code: 'N-2023-ZDR-01', relation: 'split_from' },
      { code: 'N-2023-ZDR-02', relation: 'split_from' },
    ],
  })
})

test('MERGE-6 what is decided, unknown, undivided, wordless or without a reason is not split', async () => {
  await using town = await aTown()
  const proposalId = await aProposal(town)

  const answers = [
    await split(town, { proposalId: newRequestId() }),
    await split(town, { proposalId: await anAdoptedProposal(town) }),
    await split(town, { proposalId, parts: TWO_PARTS.slice(1) }),
    await split(town, { proposalId, parts: [...TWO_PARTS, { title: ' ', text: '' }] }),
    await split(town, { proposalId, reason: '' }),
    await split(town, { proposalId }),
    await split(town, { proposalId }),
    await merge(town, { proposalIds: [proposalId, await aProposal(town)] }),
  ]
  await closeMeeting(town.as('ben'), town.meeting, { requestId: newRequestId() })
  answers.push(await split(town, { proposalId }))

  expect(answers.map(reasonOf)).toEqual([
    'not-found',
    'already-decided',
    'too-few-parts',
    'empty',
    'reason-missing',
    'ok',
    'already-split',
    'already-split',
    'meeting-closed',
  ])
})

test('MERGE-6 an undone split leaves the whole where it stood, and its parts withdrawn with their words', async () => {
  await using town = await aTown()
  const proposalId = await aProposal(town)
  await aProposal(town)
  const before = (await town.floor()).cards
  await split(town, { proposalId })

  const answer = await undo(town, proposalId)

  expect(answer).toEqual({ ok: true, value: {} })
  const { cards } = await town.floor()
  expect(cards.slice(0, 2)).toEqual(before)
  expect(cards.slice(2).map(({ state, reason }) => [state, reason])).toEqual(
    [1, 2].map(() => ['withdrawn', 'Rozdelenie bolo zrušené, návrh je opäť celý.']),
  )
  expect(reasonOf(await undo(town, proposalId))).toBe('not-split')
})

test('MERGE-6 after the decision about a part the split stands', async () => {
  await using town = await aTown()
  const proposalId = await aProposal(town)
  await split(town, { proposalId })
  const partId = (await partsIn(town))[0]?.id ?? ''
  await moveProposal(town.as('ben'), town.meeting, {
    requestId: newRequestId(),
    proposalId: partId,
    to: 'ready_for_decision',
    beforeId: null,
  })
  await recordDecision(town.as('ben'), town.meeting, await aDecision(town, partId))

  expect(reasonOf(await undo(town, proposalId))).toBe('already-decided')
})

test('MERGE-8 of two who split the same proposal at once the second is told', async () => {
  await using town = await aTown()
  const proposalId = await aProposal(town)

  const answers = await Promise.all([
    split(town, { proposalId }, 'ben'),
    split(town, { proposalId }, 'cyril'),
  ])

  expect(answers.map(reasonOf).sort()).toEqual(['already-split', 'ok'])
})
