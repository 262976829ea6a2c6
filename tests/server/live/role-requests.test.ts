import { expect, test } from 'vitest'
import { aTown, newRequestId } from '#tests/support/a-town.ts'
import { atDesk } from '#tests/support/attendance.ts'
import { aLiveServer, ask, happens } from '#tests/support/live.ts'
import { seenAt } from '#tests/support/roles.ts'

test('ROLE-3 whose rights change with a role is judged anew on every connection, and can act when they return', async () => {
  await using town = await aTown()
  await atDesk(town).arrive()
  await using live = await aLiveServer(town)
  const [ben, ada] = [await live.connect('ben'), await live.connect('ada')]
  const seen = await seenAt(town, 'chair')
  const give = { requestId: newRequestId(), role: 'chair', personId: town.people.ada, seen }

  const told = happens(ada, 'rights:changed')
  const refused = await Promise.all([
    ask(ben, 'roles:give', { ...give, requestId: newRequestId(), role: 'king' }),
    ask(ben, 'roles:give', { ...give, requestId: newRequestId(), personId: 'ada' }),
    ask(ben, 'roles:take', { requestId: newRequestId(), role: 'chair' }),
    ask(ada, 'roles:take', { requestId: newRequestId(), role: 'chair', seen }),
  ])
  const given = [await ask(ben, 'roles:give', give), await ask(ben, 'roles:give', give)]
  await told
  const again = await live.connect('ada')
  const back = { requestId: newRequestId(), role: 'chair', seen: await seenAt(town, 'chair') }

  expect(refused).toEqual([
    ...Array(3).fill({ ok: false, reason: 'invalid-message' }),
    { ok: false, reason: 'not-allowed' },
  ])
  expect(given).toEqual(Array(2).fill({ ok: true, value: {} }))
  expect(await ask(again, 'attendance:list', {})).toMatchObject({ ok: true })
  expect(await ask(again, 'roles:return', back)).toEqual({ ok: true, value: {} })
})
