import { expect, test } from 'vitest'
import { aTown, newRequestId } from '#tests/support/a-town.ts'
import { aLiveServer, ask } from '#tests/support/live.ts'

test('QUEUE-2 whoever comes back after a lost connection waits once, and is told which turn is theirs', async () => {
  await using town = await aTown()
  await using live = await aLiveServer(town)
  const request = { requestId: newRequestId(), kind: 'normal', display: 'pani Ada' }
  const before = await live.connect('ada')
  const first = await ask(before, 'queue:ask', request)
  before.disconnect()

  const after = await live.connect('ada')
  const again = await ask(after, 'queue:ask', request)
  const [own] = await town.rows.speakerTurn.findMany()

  expect([first, again]).toEqual([
    { ok: true, value: { id: own?.id } },
    { ok: true, value: { id: own?.id } },
  ])
  expect(await ask(after, 'queue:mine', {})).toEqual({
    ok: true,
    value: { display: 'pani Ada', open: [{ id: own?.id, kind: 'normal' }], passedOverId: null },
  })
  expect(await town.rows.speakerTurn.count()).toBe(1)
})
