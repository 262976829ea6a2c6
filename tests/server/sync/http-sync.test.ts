import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { INSTALLATION } from '#domain/actor.ts'
import { allow } from '#domain/result.ts'
import { CLOSE, MESSAGE } from '#protocol/sync.ts'
import { SYNC_CLOSE, unpackMessages } from '#protocol/sync-http.ts'
import { step1Frame, updateFrame } from '#server/sync/frames.ts'
import { LIMITS } from '#server/sync/limits.ts'
import { freshDatabase } from '#tests/support/database.ts'
import {
  closedWith,
  documentOnDisk,
  notesOf,
  runningMeeting,
  says,
  stockClient,
  synced,
  when,
  write,
} from '#tests/support/sync.ts'
import { callerOf, startSyncHttp, stockClientOverHttp } from '#tests/support/sync-http.ts'

async function aMeeting() {
  const stack = new AsyncDisposableStack()
  const database = stack.use(await freshDatabase())
  const people = await runningMeeting(database.store)
  const server = stack.use(await startSyncHttp(database.url))
  const code = people.meeting.code
  return {
    ...people,
    code,
    server,
    store: database.store,
    caller: (who: Parameters<typeof callerOf>[2]) => callerOf(server.origin, code, who),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}

const closeOf = ({ status, headers }: Response) => [status, Number(headers.get(SYNC_CLOSE))]

test('HTTP-1 a member without a socket and one with a socket write in one document, each on disk before it is shown', async () => {
  await using at = await aMeeting()
  using without = stockClientOverHttp(at.server.url, at.code, at.anna)
  using withSocket = stockClient(at.server.url, at.code, at.ben)
  await Promise.all([synced(without), synced(withSocket)])

  write(without.doc, 'bez soketu')
  await when(withSocket.doc, says('bez soketu'))
  const onDisk = says('bez soketu')(await documentOnDisk(at.store, at.meeting.id))
  write(withSocket.doc, 'so soketom')
  await when(without.doc, says('so soketom'))

  expect(onDisk).toBe(true)
})

test('HTTP-1 what was written while a poll was away comes as one difference with the next', async () => {
  await using at = await aMeeting()
  using colleague = stockClient(at.server.url, at.code, at.ben)
  await synced(colleague)
  const anna = at.caller(at.anna)
  const id = await anna.opened()
  await anna.send(id, 1, step1Frame(Y.encodeStateVector(colleague.doc)))
  await anna.poll(id, 1)

  write(colleague.doc, 'prvá')
  write(colleague.doc, 'druhá')
  await expect.poll(async () => says('druhá')(await documentOnDisk(at.store, at.meeting.id))).toBe(true)
  const answer = await anna.poll(id, 2)
  const updates = unpackMessages(new Uint8Array(await answer.arrayBuffer()))?.filter(
    ([kind]) => kind === MESSAGE.sync,
  )

  expect(updates?.length).toBe(1)
})

test('HTTP-2 the same acknowledgements: saved counts what is on disk, refused says which and why', async () => {
  await using at = await aMeeting()
  using member = stockClientOverHttp(at.server.url, at.code, { ...at.anna, params: { client: 'spolu' } })
  const heard: number[][] = []
  for (const type of [MESSAGE.saved, MESSAGE.refused]) {
    member.provider.messageHandlers[type] = (_encoder, decoder) => heard.push([type, decoder.arr[1] ?? 0])
  }
  await synced(member)
  write(member.doc, 'uložené')
  member.doc.getMap('floor').set('meeting', 'moja')

  await expect.poll(() => heard.at(-1)).toEqual([MESSAGE.saved, 3])
  expect(heard.filter(([type]) => type === MESSAGE.refused)).toEqual([[MESSAGE.refused, 3]])
})

test('HTTP-3 an answer that was lost is given again, and a batch that comes twice is taken once', async () => {
  await using at = await aMeeting()
  const anna = at.caller(at.anna)
  const id = await anna.opened()
  const mine = new Y.Doc()
  write(mine, 'raz')
  const edit = updateFrame(Y.encodeStateAsUpdate(mine))
  await anna.send(id, 1, step1Frame(new Uint8Array([0])))
  const first = await anna.poll(id, 1)
  const again = await anna.poll(id, 1)
  const sent = [(await anna.send(id, 2, edit)).status, (await anna.send(id, 2, edit)).status]

  expect(await first.arrayBuffer()).toEqual(await again.arrayBuffer())
  expect(sent).toEqual([204, 204])
  await expect
    .poll(async () => notesOf(await documentOnDisk(at.store, at.meeting.id)).toString())
    .toMatch(/^(?!.*raz.*raz).*raz/)
})

test('HTTP-3 a number that leaves one out ends the connection, which comes back', async () => {
  await using at = await aMeeting()
  const anna = at.caller(at.anna)
  const [one, two] = [await anna.opened(), await anna.opened()]
  const skipped = await anna.send(one, 2, step1Frame(new Uint8Array([0])))
  await anna.poll(one, 1)

  expect(skipped.status).toBe(410)
  expect(closeOf(await anna.poll(two, 7))).toEqual([410, CLOSE.outOfStep])
})

test('HTTP-4 strangers, unknown meetings and too many connections are sent away with a code', async () => {
  await using at = await aMeeting()
  const anna = at.caller(at.anna)
  const nowhere = callerOf(at.server.origin, 'nikde', at.anna)
  const refused = [await at.caller(at.stranger).open(), await at.caller({}).open(), await nowhere.open()].map(
    closeOf,
  )
  for (let opened = 0; opened < LIMITS.connectionsPerPerson; opened++) await anna.open()

  expect([...refused, closeOf(await anna.open())]).toEqual([
    [403, CLOSE.rightsChanged],
    [403, CLOSE.rightsChanged],
    [404, CLOSE.unknownMeeting],
    [429, CLOSE.tooManyRefused],
  ])
})

test('HTTP-4 no page of another origin can open, send or poll', async () => {
  await using at = await aMeeting()
  const id = await at.caller(at.anna).opened()
  const { cookie } = at.anna
  const evil = at.caller({ cookie, origin: 'https://evil.example', site: 'cross-site' })
  const silent = at.caller({ cookie, origin: null })
  const answers = [
    await evil.open(),
    await evil.send(id, 1),
    await evil.poll(id, 1),
    await evil.leave(id),
    await silent.open(),
    await silent.send(id, 1),
  ]

  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403])
})

test('HTTP-5 a connection id is of no use without the session that opened it', async () => {
  await using at = await aMeeting()
  const id = await at.caller(at.anna).opened()
  const ben = at.caller(at.ben)
  const elsewhere = callerOf(at.server.origin, 'inde', at.anna)
  const answers = [
    await ben.poll(id, 1),
    await ben.send(id, 1),
    await ben.leave(id),
    await elsewhere.poll(id, 1),
    await at.caller(at.anna).poll(`${id}x`, 1),
  ]

  expect(answers.map(closeOf)).toEqual(answers.map(() => [410, CLOSE.slowReader]))
  expect((await at.caller(at.anna).poll(id, 1)).status).toBe(200)
})

test('HTTP-6 what is malformed or too large ends that one connection and harms nobody', async () => {
  await using at = await aMeeting()
  using colleague = stockClient(at.server.url, at.code, at.ben)
  await synced(colleague)
  const anna = at.caller(at.anna)
  const bytes = [
    new Uint8Array([200, 1, 0]),
    new Uint8Array([3, 99, 99, 99]),
    new Uint8Array(LIMITS.messageBytes + 128 * 1024),
    new Uint8Array(2_000),
  ]
  const ends: (number | undefined)[] = []
  for (const body of bytes) {
    const id = await anna.opened()
    await anna.sendRaw(id, 1, body)
    ends.push(closeOf(await anna.poll(id, 1))[1])
  }
  const id = await anna.opened()
  const wrong = [await anna.poll(id, 'x'), await anna.send(id, -1), await anna.open('?client=evil')]
  const put = await anna.put(id)
  write(colleague.doc, 'ďalej')
  await expect.poll(async () => says('ďalej')(await documentOnDisk(at.store, at.meeting.id))).toBe(true)

  expect(ends).toEqual(bytes.map(() => CLOSE.malformed))
  expect([...wrong.map(closeOf), put.status]).toEqual([
    [400, CLOSE.malformed],
    [400, CLOSE.malformed],
    [400, CLOSE.malformed],
    405,
  ])
})

test('HTTP-7 whoever loses their session hears it from the poll that waits', async () => {
  await using at = await aMeeting()
  using member = stockClientOverHttp(at.server.url, at.code, at.anna)
  await synced(member)
  const closed = closedWith(member)
  await at.store.act({ actor: INSTALLATION, command: 'end', at: new Date() }, async (act) => {
    await act.sessions.end(at.anna.token)
    await act.announceRights({ personId: at.anna.id, meetingId: null })
    return allow(true)
  })

  expect(await closed).toBe(CLOSE.rightsChanged)
})

test('HTTP-7 a connection that another process held is unknown here, and coming anew loses nothing', async () => {
  await using database = await freshDatabase()
  const { anna, meeting } = await runningMeeting(database.store)
  const before = await startSyncHttp(database.url)
  const id = await callerOf(before.origin, meeting.code, anna).opened()
  await before[Symbol.asyncDispose]()
  await using after = await startSyncHttp(database.url)

  const answer = await callerOf(after.origin, meeting.code, anna).poll(id, 1)

  expect(closeOf(answer)).toEqual([410, CLOSE.slowReader])
})

test('HTTP-8 a waiting poll is told when the process stops, and everybody may leave', async () => {
  await using at = await aMeeting()
  const anna = at.caller(at.anna)
  const [stays, leaves] = [await anna.opened(), await anna.opened()]
  await anna.poll(stays, 1)
  const waiting = anna.poll(stays, 2)
  const left = await anna.leave(leaves)
  const gone = await anna.poll(leaves, 1)
  await at.server.sync.close()

  expect([left.status, closeOf(gone), closeOf(await waiting)]).toEqual([
    204,
    [410, CLOSE.slowReader],
    [200, CLOSE.shuttingDown],
  ])
})

test('no answer of this way may be kept by anything between', async () => {
  await using at = await aMeeting()
  const anna = at.caller(at.anna)
  const id = await anna.opened()

  expect((await anna.poll(id, 1)).headers.get('cache-control')).toBe('private, no-store')
})
