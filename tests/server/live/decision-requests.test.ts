import { expect, test } from 'vitest'
import { aTown } from '#tests/support/a-town.ts'
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
