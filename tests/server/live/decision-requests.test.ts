import { expect, test } from 'vitest'
import { aBlock, readyProposals } from '#tests/support/a-block.ts'
import { aTown, newRequestId } from '#tests/support/a-town.ts'
import { aLiveServer, ask } from '#tests/support/live.ts'
import { aDecision, aReadyProposal } from '#tests/support/on-the-board.ts'

test('DEC-11 a malformed objection, or one with a name beside it, gets one answer and nothing else', async () => {
  await using town = await aTown()
  await using live = await aLiveServer(town)
  const request = await aDecision(town, await aReadyProposal(town))
  const ben = await live.connect('ben')
  const objection = { words: 'Chýbajú peniaze', integration: null }
  const malformed = [
    [{ ...objection, personId: town.people.ada }],
    [{ ...objection, raisedBy: 'Ada' }],
    [{ words: 'Chýbajú peniaze' }],
    [{ ...objection, words: 'x'.repeat(1001) }],
    [{ ...objection, words: 'x\u0000' }],
    Array.from({ length: 21 }, () => objection),
    1,
  ]

  const replies = await Promise.all(
    malformed.map((objections) => ask(ben, 'decision:record', { ...request, objections })),
  )

  expect(replies).toEqual(malformed.map(() => ({ ok: false, reason: 'invalid-message' })))
  expect(await town.rows.decision.count()).toBe(0)
})

test('BLOCK-6 a malformed block or highlight gets one answer, and what is named reaches the browser', async () => {
  await using town = await aTown()
  await using live = await aLiveServer(town)
  const ids = await readyProposals(town, ['Prvý', 'Druhý'])
  const [first = ''] = ids
  const block = await aBlock(town, ids)
  const wish = { requestId: newRequestId(), proposalId: first, kind: 'add', wording: null, note: null }
  const ben = await live.connect('ben')
  const malformed: [string, unknown][] = [
    ['decision:record-block', { ...block, proposals: block.proposals.slice(0, 1) }],
    ['decision:record-block', { ...block, proposals: [block.proposals[0], block.proposals[0]] }],
    ['decision:record-block', { ...block, method: 'electronic_open' }],
    ['decision:record-block', { ...block, objections: [] }],
    ['proposal:words-of', { proposalIds: ['x'] }],
    ['highlight:add', { ...wish, kind: 'praise' }],
    ['highlight:add', { ...wish, display: 'Ada' }],
    ['highlight:take-back', { requestId: newRequestId() }],
    ['highlight:settle', { requestId: newRequestId(), highlightId: first }],
  ]

  const replies = await Promise.all(malformed.map(([name, message]) => ask(ben, name, message)))
  await ask(ben, 'highlight:add', wish)
  const refused = await ask(ben, 'decision:record-block', block)

  const { code } = await town.rows.proposal.findUniqueOrThrow({ where: { id: first } })
  expect(replies).toEqual(malformed.map(() => ({ ok: false, reason: 'invalid-message' })))
  expect(refused).toEqual({ ok: false, reason: 'highlighted', about: [code] })
})
