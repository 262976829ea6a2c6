import { expect, test } from 'vitest'
import { INSTALLATION } from '#domain/actor.ts'
import { allow } from '#domain/result.ts'
import { REQUEST_NAMES } from '#protocol/requests.ts'
import { aTown, newRequestId, type Town } from '#tests/support/a-town.ts'
import { aLiveServer, ask, happens, refusalOf } from '#tests/support/live.ts'

const aContribution = (over: Record<string, unknown> = {}) => ({
  requestId: newRequestId(),
  text: 'Obed by mal chodiť aj v nedeľu.',
  themeId: null,
  channel: 'spoken',
  display: null,
  ...over,
})

/** A change of somebody's rights, as the command that makes it announces it. */
const announce = (town: Town, personId: string, meetingId: string | null = null) =>
  town.store.act({ actor: INSTALLATION, command: 'test', at: new Date() }, async (act) => {
    await act.announceRights({ personId, meetingId })
    return allow({})
  })

test('a member’s request is carried out, and answered once', async () => {
  await using town = await aTown()
  await using live = await aLiveServer(town)
  const ada = await live.connect('ada')

  const reply = await ask(ada, 'contribution:add', aContribution())

  expect(reply).toEqual({ ok: true, value: { id: expect.any(String), code: 'K-0001' } })
  expect((await town.floor()).contributions).toMatchObject([{ code: 'K-0001' }])
})

test('a request sent again after a lost connection is one act', async () => {
  await using town = await aTown()
  await using live = await aLiveServer(town)
  const request = aContribution()

  const replies = [
    await ask(await live.connect('ada'), 'contribution:add', request),
    await ask(await live.connect('ada'), 'contribution:add', request),
  ]

  expect(replies[0]).toEqual(replies[1])
  expect(await town.rows.contribution.count()).toBe(1)
})

test('the role is that of the meeting: a member does not moderate', async () => {
  await using town = await aTown()
  await using live = await aLiveServer(town)

  const reply = await ask(await live.connect('ada'), 'meeting:close', { requestId: newRequestId() })

  expect(reply).toEqual({ ok: false, reason: 'not-allowed' })
})

test('REQ-3 strangers, visitors and the suspended are told why they are not let in', async () => {
  await using town = await aTown()
  await using live = await aLiveServer(town)

  expect([
    await refusalOf(live.client({})),
    await refusalOf(live.client({ cookie: 'spolu.session=made-up' })),
    await refusalOf(live.client({ cookie: await live.enter('dana') })),
    await refusalOf(live.client({ cookie: await live.enter('emil') })),
    await refusalOf(live.client({ cookie: await live.enter('filip') })),
    await refusalOf(live.client({ cookie: await live.enter('ada'), meeting: 'nowhere' })),
    await refusalOf(live.client({ cookie: await live.enter('ada'), meeting: '' })),
  ]).toEqual([
    'not-signed-in',
    'not-signed-in',
    'not-allowed',
    'not-allowed',
    'suspended',
    'not-found',
    'not-found',
  ])
})

test('REQ-1 a page of somebody else’s can not use its visitor’s cookie', async () => {
  await using town = await aTown()
  await using live = await aLiveServer(town)
  const cookie = await live.enter('ben')
  const origins = [
    'https://evil.example',
    'null',
    `${live.url}.evil.example`,
    live.url.replace('http', 'https'),
  ]

  const refused = []
  for (const origin of origins) refused.push(await refusalOf(live.client({ cookie, origin })))

  expect(refused).toEqual(Array(4).fill('websocket error'))
})

test('REQ-2 whatever arrives under any name is answered once, as not understood', async () => {
  await using town = await aTown()
  await using live = await aLiveServer(town)
  // One person alone would ask too often.
  const people = [await live.connect('ben'), await live.connect('cyril')] as const
  const garbage = ['hm', { requestId: 'x' }, { __proto__: null, extra: true, requestId: newRequestId() }]

  const replies = []
  for (const name of REQUEST_NAMES) {
    const person: (typeof people)[number] = people[replies.length % 2] ?? people[0]
    replies.push(await ask(person, name, garbage[replies.length % garbage.length]))
  }

  expect(replies).toEqual(REQUEST_NAMES.map(() => ({ ok: false, reason: 'invalid-message' })))
})

test('hostile texts are refused before they reach a row', async () => {
  await using town = await aTown()
  await using live = await aLiveServer(town)
  const ada = await live.connect('ada')

  const replies = [
    await ask(ada, 'contribution:add', aContribution({ text: 'a\u0000b' })),
    await ask(ada, 'contribution:add', aContribution({ text: 'x'.repeat(5000) })),
    await ask(ada, 'contribution:add', aContribution({ admin: true })),
    await ask(ada, 'contribution:add', aContribution({ channel: 'telepathy' })),
    await ask(ada, 'proposal:describe', {
      requestId: newRequestId(),
      proposalId: newRequestId(),
      estimatedCost: -1,
    }),
  ]

  expect(replies).toEqual(Array(5).fill({ ok: false, reason: 'invalid-message' }))
})

test('who wants no answer gets nothing done', async () => {
  await using town = await aTown()
  await using live = await aLiveServer(town)
  const ada = await live.connect('ada')

  ada.emit('contribution:add', aContribution())
  ada.emit('contribution:add', aContribution(), 'not a function')
  ada.emit('made:up', {})
  await ask(ada, 'proposal:words', { proposalId: newRequestId() })

  expect(await town.rows.contribution.count()).toBe(0)
})

test('bytes and floods of them end the connection, and nobody else’s', async () => {
  await using town = await aTown()
  await using live = await aLiveServer(town)
  const [binary, huge, calm] = [
    await live.connect('ada'),
    await live.connect('ada'),
    await live.connect('ben'),
  ]
  const ended = [happens(binary, 'disconnect'), happens(huge, 'disconnect')]

  binary.emit('contribution:add', new Uint8Array([1, 2, 3]))
  huge.emit('contribution:add', aContribution({ text: 'x'.repeat(100_000) }))

  await Promise.all(ended)
  expect(await ask(calm, 'proposal:words', { proposalId: newRequestId() })).toEqual({
    ok: false,
    reason: 'not-found',
  })
})

test('REQ-5 one person’s hurry is slowed down, and nobody else’s', async () => {
  await using town = await aTown()
  await using live = await aLiveServer(town)
  const [ada, ben] = [await live.connect('ada'), await live.connect('ben')]
  const question = { proposalId: newRequestId() }

  const replies = await Promise.all(Array.from({ length: 80 }, () => ask(ada, 'proposal:words', question)))

  expect(replies.at(-1)).toEqual({ ok: false, reason: 'rate-limited' })
  expect(await ask(ben, 'proposal:words', question)).toEqual({ ok: false, reason: 'not-found' })
})

test('more windows than anybody has are refused', async () => {
  await using town = await aTown()
  await using live = await aLiveServer(town)
  const cookie = await live.enter('ada')
  for (let index = 0; index < 12; index++) await happens(live.client({ cookie }), 'connect')

  expect(await refusalOf(live.client({ cookie }))).toBe('rate-limited')
})

test('REQ-4 when rights change, that person’s connections to that meeting end with a word', async () => {
  await using town = await aTown()
  await using live = await aLiveServer(town)
  const [ada, ben] = [await live.connect('ada'), await live.connect('ben')]
  const news = happens(ada, 'rights:changed')
  const ended = happens(ada, 'disconnect')

  await announce(town, town.people.ada, newRequestId())
  await announce(town, town.people.ada, town.meeting.id)

  expect([await news, await ended]).toEqual([{}, 'io server disconnect'])
  expect(ben.connected).toBe(true)
})

test('whose session was ended is disconnected and not let in again', async () => {
  await using town = await aTown()
  await using live = await aLiveServer(town)
  const cookie = await live.enter('ada')
  const ada = live.client({ cookie })
  await happens(ada, 'connect')
  const ended = happens(ada, 'disconnect')

  await town.store.sessions.end(cookie.replace('spolu.session=', ''))
  await announce(town, town.people.ada)

  expect([await ended, await refusalOf(ada.connect())]).toEqual(['io server disconnect', 'not-signed-in'])
})

test('moderators hear of people at the door, members do not', async () => {
  await using town = await aTown()
  await using live = await aLiveServer(town)
  const [ada, ben] = [await live.connect('ada'), await live.connect('ben')]
  const heard: string[] = []
  ada.on('join:changed', () => heard.push('ada'))
  const news = happens(ben, 'join:changed')

  const opened = await ask(ben, 'join:open', { requestId: newRequestId(), admission: 'by_moderator' })

  expect(opened).toEqual({ ok: true, value: { joinCode: expect.any(String) } })
  expect([await news, heard]).toEqual([{}, []])
})

test('REQ-6 a thrown error reaches the browser as a reason, never as its text, and is logged once', async () => {
  await using town = await aTown()
  await using live = await aLiveServer(town)
  const ada = await live.connect('ada')
  await town.rows.$executeRaw`ALTER TABLE "Contribution" RENAME TO "Elsewhere"`

  const reply = await ask(ada, 'contribution:add', aContribution())

  expect(reply).toEqual({ ok: false, reason: 'server-error' })
  expect(live.logged.map((line) => JSON.parse(line).msg)).toEqual(['a live request failed'])
})

test('when the server stops, everybody is let go', async () => {
  await using town = await aTown()
  const live = await aLiveServer(town)
  const ada = await live.connect('ada')
  const ended = happens(ada, 'disconnect')

  await live[Symbol.asyncDispose]()

  expect(await ended).toEqual(expect.any(String))
})
