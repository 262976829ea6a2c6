import { expect, test } from 'vitest'
import { aTown, newRequestId } from '#tests/support/a-town.ts'
import { aLiveServer, ask, happens } from '#tests/support/live.ts'

test('ATT-8 ATT-10 what one desk writes down the other hears of; a member is told nothing of anybody', async () => {
  await using town = await aTown()
  await using server = await aLiveServer(town)
  const [ben, cyril, ada] = [
    await server.connect('ben'),
    await server.connect('cyril'),
    await server.connect('ada'),
  ]
  const heard = happens(cyril, 'join:changed')
  const personId = town.people.ada
  const arrived = await ask(ben, 'attendance:arrive', { requestId: newRequestId(), personId, mode: 'room' })
  await heard

  expect(arrived).toEqual({ ok: true, value: {} })
  expect(await ask(cyril, 'attendance:list', {})).toMatchObject({
    ok: true,
    value: { present: 1, withVote: 1 },
  })
  expect(await ask(ada, 'attendance:list', {})).toEqual({ ok: false, reason: 'not-allowed' })
  expect(await ask(ada, 'attendance:mine', {})).toMatchObject({ ok: true, value: { status: 'here' } })
})

test('ATT-11 a malformed request is answered and does nothing', async () => {
  await using town = await aTown()
  await using server = await aLiveServer(town)
  const ben = await server.connect('ben')
  const answer = await ask(ben, 'attendance:arrive', { requestId: newRequestId(), personId: 'ada' })

  expect(answer).toEqual({ ok: false, reason: 'invalid-message' })
  expect(await town.rows.attendance.count()).toBe(0)
})
