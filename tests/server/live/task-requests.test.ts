import { expect, test } from 'vitest'
import { aTown, newRequestId } from '#tests/support/a-town.ts'
import { aLiveServer, ask } from '#tests/support/live.ts'

const task = () => ({
  requestId: newRequestId(),
  itemId: null,
  what: 'Prepočet',
  owner: 'Odbor',
  personId: null,
  organisationId: null,
  due: null,
})

test('TASK-6 a malformed request changes nothing, a good one is answered, and its repetition is the same task', async () => {
  await using town = await aTown()
  await using live = await aLiveServer(town)
  const ben = await live.connect('ben')
  const good = task()

  const refused = await Promise.all([
    ask(ben, 'task:add', { ...task(), due: 'zajtra' }),
    ask(ben, 'task:add', { ...task(), what: 'a\u0000b' }),
    ask(ben, 'task:add', { ...task(), surplus: 1 }),
    ask(ben, 'task:settle', { requestId: newRequestId(), taskId: 'x', state: 'done', reason: null }),
    ask(ben, 'task:settle', {
      requestId: newRequestId(),
      taskId: newRequestId(),
      state: 'open',
      reason: null,
    }),
  ])
  const added = [await ask(ben, 'task:add', good), await ask(ben, 'task:add', good)]
  const listed = await ask(await live.connect('ada'), 'task:list', {})

  expect(refused).toEqual(Array(5).fill({ ok: false, reason: 'invalid-message' }))
  expect(added).toEqual(Array(2).fill({ ok: true, value: {} }))
  expect(listed).toMatchObject({ ok: true, value: { own: [{ what: 'Prepočet' }], before: [], people: [] } })
})
