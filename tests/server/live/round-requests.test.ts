import { expect, test } from 'vitest'
import { anOpenMood, anOpenRound, putAway, someCards } from '#tests/support/a-round.ts'
import { aTown, newRequestId } from '#tests/support/a-town.ts'
import { arrive } from '#tests/support/a-vote.ts'
import { aLiveServer, ask } from '#tests/support/live.ts'

test('DOTS-3 malformed dots or cards get one answer and nothing else', async () => {
  await using town = await aTown()
  await using live = await aLiveServer(town)
  await arrive(town, ['ada', 'ben'])
  const { roundId, items } = await anOpenRound(town)
  const ada = await live.connect('ada')
  const dots = { requestId: newRequestId(), roundId, seen: 0, dots: [1, 1, 1] }
  const card = { requestId: newRequestId(), roundId, seen: 0, colour: 'red', concern: null }
  const opening = { requestId: newRequestId(), items, dotsEach: 1, mostOnOne: 1 }
  const malformed: [string, unknown][] = [
    ['dots:put', { ...dots, dots: [1, '1', 1] }],
    ['dots:put', { ...dots, dots: [-1, 1, 1] }],
    ['dots:put', { ...dots, roundId: 'x' }],
    ['dots:put', { ...dots, requestId: undefined }],
    ['dots:put', { ...dots, seen: undefined }],
    ['dots:put', { ...dots, personId: town.people.ben }],
    ['dots:put', null],
    ['dots:own', {}],
    ['dots:open', { ...opening, items: [items[0], items[0]] }],
    ['dots:open', { ...opening, dotsEach: 1.5 }],
    ['dots:cancel', { requestId: newRequestId(), roundId, reason: 'x\u0000' }],
    ['mood:show', { ...card, colour: 'blue' }],
    ['mood:show', { ...card, concern: 'x\u0000' }],
    ['mood:show', { ...card, concern: undefined }],
    ['mood:open', { requestId: newRequestId(), question: 7 }],
    ['mood:put-away', { roundId }],
  ]

  const replies = await Promise.all(malformed.map(([name, message]) => ask(ada, name, message)))

  expect(replies).toEqual(malformed.map(() => ({ ok: false, reason: 'invalid-message' })))
  expect(await town.rows.dotSet.count()).toBe(0)
})

test('DOTS-4 dots whose answer was lost with their connection are the same on the next one', async () => {
  await using town = await aTown()
  await using live = await aLiveServer(town)
  await arrive(town, ['ada'])
  const ben = await live.connect('ben')
  const items = await someCards(town, 3)
  const opening = { requestId: newRequestId(), items, dotsEach: 2, mostOnOne: 2 }
  const opened = await ask(ben, 'dots:open', opening)
  const { roundId } = (opened as { value: { roundId: string } }).value
  const dots = { requestId: newRequestId(), roundId, seen: 0, dots: [2, 0, 0] }
  const phone = await live.connect('ada')
  phone.emit('dots:put', dots, () => undefined)
  phone.disconnect()

  const laptop = await live.connect('ada')
  const replies = [await ask(laptop, 'dots:put', dots), await ask(laptop, 'dots:put', dots)]
  const own = await ask(laptop, 'dots:own', { roundId })
  const again = await ask(ben, 'dots:open', opening)
  const closed = await ask(ben, 'dots:close', { requestId: newRequestId(), roundId })

  expect(replies).toEqual(Array.from({ length: 2 }, () => ({ ok: true, value: { version: 1 } })))
  expect(own).toEqual({ ok: true, value: { voice: 'here', version: 1, dots: [2, 0, 0] } })
  expect([again, closed]).toEqual([opened, { ok: true, value: {} }])
  expect((await town.floor()).dots).toMatchObject([{ took: 1, items: [{ puts: [0, 1] }, {}, {}] }])
})

test('DOTS-6 nothing that goes wrong with dots writes them into the log', async () => {
  await using town = await aTown()
  await using live = await aLiveServer(town)
  await arrive(town, ['ada'])
  const { roundId } = await anOpenRound(town)
  const ada = await live.connect('ada')
  await town.rows.$executeRawUnsafe('ALTER TABLE "DotSet" RENAME TO "Gone"')

  const reply = await ask(ada, 'dots:put', {
    requestId: newRequestId(),
    roundId,
    seen: 0,
    dots: [2, 1, 0],
  })

  expect(reply).toEqual({ ok: false, reason: 'server-error' })
  const written = live.logged.join('\n')
  expect([written.includes('[2,1,0]'), written.includes(town.people.ada), live.logged.length]).toEqual([
    false,
    false,
    1,
  ])
})

test('MOOD-2 a card is shown over the socket, found again on the next one, and late after the end', async () => {
  await using town = await aTown()
  await using live = await aLiveServer(town)
  await arrive(town, ['ada'])
  const roundId = await anOpenMood(town)
  const card = { requestId: newRequestId(), roundId, seen: 0, colour: 'yellow', concern: 'Kedy?' }
  const phone = await live.connect('ada')
  const shown = await ask(phone, 'mood:show', card)
  phone.disconnect()
  const laptop = await live.connect('ada')
  const own = await ask(laptop, 'mood:own', { roundId })
  await putAway(town, roundId)
  const late = await ask(laptop, 'mood:show', { ...card, requestId: newRequestId(), seen: 1 })

  expect([shown, own, late]).toEqual([
    { ok: true, value: { version: 1 } },
    { ok: true, value: { voice: 'here', version: 1, card: { colour: 'yellow', concern: 'Kedy?' } } },
    { ok: false, reason: 'round-over' },
  ])
})
