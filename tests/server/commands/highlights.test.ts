import { expect, test } from 'vitest'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { settleHighlight, takeBackHighlight } from '#server/commands/end-highlight.ts'
import { recordDecision } from '#server/commands/record-decision.ts'
import { ownHighlights } from '#server/queries/own-highlights.ts'
import { highlight } from '#tests/support/a-block.ts'
import { aTown, newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'
import { arrive } from '#tests/support/a-vote.ts'
import { said } from '#tests/support/minutes.ts'
import { aDecision, aProposal, aReadyProposal } from '#tests/support/on-the-board.ts'

const OUTSIDERS = ['dana', 'emil', 'filip', 'visitor'] as const

const takeBack = (town: Town, highlightId: string, who: Somebody = 'ada') =>
  takeBackHighlight(town.as(who), town.meeting, { requestId: newRequestId(), highlightId })

const settle = (town: Town, highlightId: string, who: Somebody = 'ben', reason = 'Vysvetlené') =>
  settleHighlight(town.as(who), town.meeting, { requestId: newRequestId(), highlightId, reason })

const idOf = async (town: Town, proposalId: string, who: Somebody = 'ada') => {
  const made = await highlight(town, proposalId, who)
  if (!made.ok) throw new Error(`refused: ${made.reason}`)
  return made.value.id
}

const openOnFloor = async (town: Town) =>
  (await town.floor()).cards.flatMap(({ highlights }) => highlights.map(({ id }) => id))

test('BLOCK-1 everybody sees what is wanted, only its author knows whose it is', async () => {
  await using town = await aTown()
  const id = await idOf(town, await aReadyProposal(town))

  const [card] = (await town.floor()).cards
  const own = [
    await ownHighlights(town.as('ada'), town.meeting),
    await ownHighlights(town.as('ben'), town.meeting),
  ]
  expect(card?.highlights).toEqual([
    { id, kind: 'add', wording: 'aj cez sviatky', note: null, settled: null },
  ])
  expect(own).toEqual([
    { ok: true, value: { ids: [id] } },
    { ok: true, value: { ids: [] } },
  ])
  expect(JSON.stringify(await town.floor())).not.toContain(town.people.ada)
})

test('BLOCK-2 a highlight ends by its author, by a moderator, or with the decision', async () => {
  await using town = await aTown()
  const proposalId = await aReadyProposal(town)
  const first = await idOf(town, proposalId)
  const second = await idOf(town, proposalId, 'cyril')
  const twice = said(await highlight(town, proposalId))
  const ended = [
    said(await takeBack(town, second)),
    said(await takeBack(town, first)),
    said(await takeBack(town, first)),
    said(await settle(town, second, 'ben', ' ')),
    said(await settle(town, second)),
    said(await settle(town, second)),
  ]
  const [card] = (await town.floor()).cards
  await idOf(town, proposalId)
  await recordDecision(town.as('ben'), town.meeting, await aDecision(town, proposalId))

  const states = await town.rows.highlight.findMany({ orderBy: { id: 'asc' }, select: { state: true } })
  expect(twice).toBe('already-highlighted')
  expect(ended).toEqual(['not-found', true, 'highlight-settled', 'reason-missing', true, 'highlight-settled'])
  expect(card?.highlights).toMatchObject([{ id: second, settled: 'Vysvetlené' }])
  expect(states.map(({ state }) => state)).toEqual(['taken_back', 'settled', 'decided'])
  expect(await openOnFloor(town)).toEqual([])
})

test('BLOCK-2 one who presses in two windows at once has one highlight', async () => {
  await using town = await aTown()
  const proposalId = await aReadyProposal(town)

  const answers = await Promise.all([highlight(town, proposalId), highlight(town, proposalId)])

  expect(new Set(answers.map(said))).toEqual(new Set([true, 'already-highlighted']))
  expect(await town.rows.highlight.count()).toBe(1)
})

test('BLOCK-6 who has no rights, no voice or comes late neither highlights nor settles', async () => {
  await using town = await aTown()
  const proposalId = await aReadyProposal(town)
  const id = await idOf(town, proposalId)
  const refused = []
  for (const who of OUTSIDERS) {
    refused.push([
      said(await highlight(town, proposalId, who)),
      said(await takeBack(town, id, who)),
      said(await settle(town, id, who)),
    ])
  }
  await arrive(town, ['cyril'])
  await town.rows.attendance.updateMany({ data: { hasVoice: false, hasVote: false } })
  const silent = said(await highlight(town, proposalId, 'cyril'))
  const others = [
    said(await settle(town, id, 'ada')),
    said(await highlight(town, await aProposal(town), 'ben')),
    said(await highlight(town, newRequestId(), 'ben')),
  ]
  await town.rows.proposal.updateMany({ data: { state: 'in_discussion' } })
  await closeMeeting(town.as('ben'), town.meeting, { requestId: newRequestId() })
  const late = [
    said(await highlight(town, proposalId, 'ben')),
    said(await takeBack(town, id)),
    said(await settle(town, id)),
  ]

  const each = ['not-allowed', 'not-allowed', 'suspended', 'not-signed-in'] as const
  expect(refused).toEqual(each.map((reason) => [reason, reason, reason]))
  expect(silent).toBe('no-voice')
  expect(others).toEqual(['not-allowed', 'wrong-state', 'not-found'])
  expect(new Set(late)).toEqual(new Set(['meeting-closed']))
})

test('BLOCK-6 the same highlight sent again is one', async () => {
  await using town = await aTown()
  const proposalId = await aReadyProposal(town)
  const requestId = newRequestId()

  const answers = [
    await highlight(town, proposalId, 'ada', { requestId }),
    await highlight(town, proposalId, 'ada', { requestId }),
  ]

  expect(answers[0]).toEqual(answers[1])
  expect(await town.rows.highlight.count()).toBe(1)
})
