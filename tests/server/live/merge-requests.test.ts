import { expect, test } from 'vitest'
import { aTown, newRequestId } from '#tests/support/a-town.ts'
import { aLiveServer, ask } from '#tests/support/live.ts'
import { aMerge, TWO_PARTS } from '#tests/support/mergers.ts'
import { aProposal } from '#tests/support/on-the-board.ts'

test('MERGE-14 a merge or split that no page of ours would send is not understood', async () => {
  await using town = await aTown()
  await using live = await aLiveServer(town)
  const ben = await live.connect('ben')
  const id = await aProposal(town)
  const ids = Array.from({ length: 13 }, newRequestId)
  const split = { requestId: newRequestId(), proposalId: id, parts: TWO_PARTS, reason: 'x' }

  const replies = [
    await ask(ben, 'proposal:merge', aMerge(town, { proposalIds: [id, id] })),
    await ask(ben, 'proposal:merge', aMerge(town, { contributionIds: ids })),
    await ask(ben, 'proposal:merge', aMerge(town, { proposalIds: ['x'] })),
    await ask(ben, 'proposal:merge', aMerge(town, { reason: 'a\u0000b' })),
    await ask(ben, 'proposal:merge', { ...aMerge(town), level: 'world' }),
    await ask(ben, 'proposal:split', { ...split, parts: Array(7).fill(TWO_PARTS[0]) }),
    await ask(ben, 'proposal:split', { ...split, parts: [{ title: 'a' }, { text: 'b' }] }),
    await ask(ben, 'proposal:undo-merge', { requestId: newRequestId() }),
    await ask(ben, 'proposal:undo-split', { requestId: newRequestId(), proposalId: 7 }),
  ]

  expect(replies).toEqual(Array(9).fill({ ok: false, reason: 'invalid-message' }))
})

test('MERGE-7 over the wire a moderator merges, and a member does not', async () => {
  await using town = await aTown()
  await using live = await aLiveServer(town)
  const proposalIds = [await aProposal(town), await aProposal(town)]

  const replies = [
    await ask(await live.connect('ada'), 'proposal:merge', aMerge(town, { proposalIds })),
    await ask(await live.connect('ben'), 'proposal:merge', aMerge(town, { proposalIds })),
  ]

  expect(replies).toEqual([
    { ok: false, reason: 'not-allowed' },
    { ok: true, value: { id: expect.any(String), code: 'N-2023-SEN-03' } },
  ])
})
