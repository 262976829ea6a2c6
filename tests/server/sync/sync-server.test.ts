import pg from 'pg'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { INSTALLATION } from '#domain/actor.ts'
import { allow } from '#domain/result.ts'
import { readFloor } from '#protocol/floor.ts'
import { findCard, wordsOf } from '#protocol/shared-document.ts'
import { CLOSE } from '#protocol/sync.ts'
import { updateFrame } from '#server/sync/frames.ts'
import { freshDatabase } from '#tests/support/database.ts'
import {
  closedWith,
  documentOnDisk,
  notesOf,
  runningMeeting,
  says,
  setProposalState,
  startSync,
  stockClient,
  synced,
  when,
  write,
} from '#tests/support/sync.ts'

test('SYNC-1 what one member writes reaches the other members, and the disk before them', async () => {
  await using database = await freshDatabase()
  const { anna, ben, meeting } = await runningMeeting(database.store)
  await using sync = await startSync(database.url)
  using one = stockClient(sync.url, meeting.code, anna)
  using two = stockClient(sync.url, meeting.code, ben)
  await Promise.all([synced(one), synced(two)])

  write(one.doc, 'Dobrý deň')
  await when(two.doc, says('Dobrý deň'))

  expect(says('Dobrý deň')(await documentOnDisk(database.store, meeting.id))).toBe(true)
})

test('SYNC-2 a viewer receives the words and the floor, and changes nothing with any message', async () => {
  await using database = await freshDatabase()
  const { anna, meeting } = await runningMeeting(database.store)
  await using sync = await startSync(database.url)
  using member = stockClient(sync.url, meeting.code, anna)
  using viewer = stockClient(sync.url, meeting.code)
  await Promise.all([synced(member), synced(viewer)])

  write(viewer.doc, 'od diváka')
  viewer.provider.awareness.setLocalStateField('cursor', { anchor: {}, head: {} })
  write(member.doc, 'od členky')
  await when(viewer.doc, says('od členky'))

  expect(says('od diváka')(member.doc)).toBe(false)
  expect(says('od diváka')(await documentOnDisk(database.store, meeting.id))).toBe(false)
  expect(readFloor(viewer.doc).meeting?.code).toBe('beh')
})

test('SYNC-3 carets go from member to member with the name that the server knows, never to viewers', async () => {
  await using database = await freshDatabase()
  const { anna, ben, meeting } = await runningMeeting(database.store)
  await using sync = await startSync(database.url)
  using one = stockClient(sync.url, meeting.code, anna)
  using two = stockClient(sync.url, meeting.code, ben)
  using viewer = stockClient(sync.url, meeting.code)
  await Promise.all([synced(one), synced(two), synced(viewer)])

  const arrived = new Promise<void>((resolve) => {
    two.provider.awareness.on('change', () => {
      if (two.provider.awareness.getStates().has(one.doc.clientID)) resolve()
    })
  })
  const position = { type: null, tname: 'notes', item: null, assoc: 0 }
  one.provider.awareness.setLocalState({
    user: { name: 'Starostka', color: 'url(//evil)' },
    cursor: { anchor: position, head: position },
  })
  await arrived
  write(one.doc, 'koniec')
  await when(viewer.doc, says('koniec'))

  expect(two.provider.awareness.getStates().get(one.doc.clientID)).toMatchObject({ user: { name: 'Anna' } })
  expect([...viewer.provider.awareness.getStates().keys()]).toEqual([viewer.doc.clientID])
})

test('SYNC-4 a decided card keeps its words against any client, and every replica converges to them', async () => {
  await using database = await freshDatabase()
  const { anna, ben, meeting, proposalId } = await runningMeeting(database.store)
  await using sync = await startSync(database.url)
  using one = stockClient(sync.url, meeting.code, anna)
  using two = stockClient(sync.url, meeting.code, ben)
  await Promise.all([synced(one), synced(two)])
  findCard(one.doc, proposalId)?.title.insert(0, 'Nové ')
  await when(two.doc, (doc) => wordsOf(doc, proposalId)?.title === 'Nové Lavičky')

  await setProposalState(database.store, { meetingId: meeting.id, proposalId, state: 'withdrawn' })
  await when(one.doc, (doc) => readFloor(doc).cards[0]?.state === 'withdrawn')
  one.doc.transact(() => {
    findCard(one.doc, proposalId)?.title.delete(0, 5)
    write(one.doc, 'zápis ide ďalej')
  })
  await when(two.doc, says('zápis ide ďalej'))
  await when(one.doc, (doc) => wordsOf(doc, proposalId)?.title === 'Nové Lavičky')

  expect(wordsOf(two.doc, proposalId)?.title).toBe('Nové Lavičky')
  expect(wordsOf(await documentOnDisk(database.store, meeting.id), proposalId)?.title).toBe('Nové Lavičky')
})

test("SYNC-5 the floor and the places of cards are the server's: whoever writes there is undone", async () => {
  await using database = await freshDatabase()
  const { anna, ben, meeting, proposalId } = await runningMeeting(database.store)
  await using sync = await startSync(database.url)
  using one = stockClient(sync.url, meeting.code, anna)
  using two = stockClient(sync.url, meeting.code, ben)
  await Promise.all([synced(one), synced(two)])

  one.doc.getMap('floor').set('meeting', { forged: true })
  one.doc.getMap('proposals').delete(proposalId)
  one.doc.getMap('proposals').set('mine', new Y.Map())
  write(one.doc, 'hotovo')
  await when(two.doc, says('hotovo'))
  await when(one.doc, (doc) => wordsOf(doc, proposalId) !== undefined && !doc.getMap('proposals').has('mine'))

  const onDisk = await documentOnDisk(database.store, meeting.id)
  for (const doc of [one.doc, two.doc, onDisk]) {
    expect(readFloor(doc).meeting?.title).toBe('Beží')
    expect([...doc.getMap('proposals').keys()]).toEqual([proposalId])
    expect(wordsOf(doc, proposalId)).toEqual({ title: 'Lavičky', text: 'Viac lavičiek.' })
  }
})

test('SYNC-6 from the close of a meeting on its words stand', async () => {
  await using database = await freshDatabase()
  const { anna, ben, meeting } = await runningMeeting(database.store)
  await using sync = await startSync(database.url)
  using one = stockClient(sync.url, meeting.code, anna)
  using two = stockClient(sync.url, meeting.code, ben)
  await Promise.all([synced(one), synced(two)])
  write(one.doc, 'pred koncom')
  await when(two.doc, says('pred koncom'))

  await closeMeeting(database.store, meeting.id)
  await when(one.doc, (doc) => readFloor(doc).meeting?.state === 'closed')
  write(one.doc, 'po konci')
  await when(one.doc, (doc) => !says('po konci')(doc))
  await when(two.doc, (doc) => readFloor(doc).meeting?.state === 'closed')

  expect(notesOf(two.doc).toString()).toBe('<paragraph>pred koncom</paragraph>')
})

test('SYNC-7 malformed bytes close that connection and touch nobody else', async () => {
  await using database = await freshDatabase()
  const { anna, ben, meeting } = await runningMeeting(database.store)
  await using sync = await startSync(database.url)
  using honest = stockClient(sync.url, meeting.code, ben)
  await synced(honest)

  for (const bytes of [[0, 2, 200], [99], [0, 2, 3, 1, 1, 7], [0, 0, 2, 255, 255], [255, 255, 255]]) {
    const socket = new WebSocket(`${sync.url}/${meeting.code}`, { headers: { cookie: anna.cookie } })
    const closed = new Promise<number>((resolve) => socket.on('close', resolve))
    socket.on('open', () => socket.send(new Uint8Array(bytes)))
    expect(await closed).toBe(CLOSE.malformed)
  }
  write(honest.doc, 'ďalej')

  await expect.poll(async () => says('ďalej')(await documentOnDisk(database.store, meeting.id))).toBe(true)
})

test('SYNC-8 a stranger to the group follows like everybody else, and an unknown meeting is none', async () => {
  await using database = await freshDatabase()
  const { stranger, anna, meeting } = await runningMeeting(database.store)
  await using sync = await startSync(database.url)
  using member = stockClient(sync.url, meeting.code, anna)
  using outsider = stockClient(sync.url, meeting.code, stranger)
  using lost = stockClient(sync.url, 'niet', anna)

  expect(await closedWith(lost)).toBe(CLOSE.unknownMeeting)
  await Promise.all([synced(member), synced(outsider)])
  write(outsider.doc, 'cudzie')
  write(member.doc, 'naše')
  await when(outsider.doc, says('naše'))

  expect(says('cudzie')(await documentOnDisk(database.store, meeting.id))).toBe(false)
})

test('SYNC-9 whoever is suspended or signed out loses the connection at once', async () => {
  await using database = await freshDatabase()
  const { anna, meeting } = await runningMeeting(database.store)
  await using sync = await startSync(database.url)
  using member = stockClient(sync.url, meeting.code, anna)
  await synced(member)

  const closed = closedWith(member)
  await database.store.act({ actor: INSTALLATION, command: 'end', at: new Date() }, async (act) => {
    await act.sessions.end(anna.token)
    await act.announceRights({ personId: anna.id, meetingId: null })
    return allow(true)
  })

  expect(await closed).toBe(CLOSE.rightsChanged)
})

test('SYNC-10 an edit admitted under older rules matches no row', async () => {
  await using database = await freshDatabase()
  const { meeting, proposalId } = await runningMeeting(database.store)
  const before = await database.store.log.load(meeting.id)
  await setProposalState(database.store, { meetingId: meeting.id, proposalId, state: 'withdrawn' })

  const edit = { meetingId: meeting.id, update: new Uint8Array([0, 0]), personId: null }
  const appended = await database.store.log.append([
    { ...edit, rules: before?.rules ?? 0 },
    { ...edit, rules: (before?.rules ?? 0) + 1 },
  ])

  expect(appended).toEqual([null, (before?.head ?? 0n) + 2n])
})

test('SYNC-11 two servers on one database show the same document', async () => {
  await using database = await freshDatabase()
  const { anna, ben, meeting } = await runningMeeting(database.store)
  await using here = await startSync(database.url)
  await using there = await startSync(database.url)
  using one = stockClient(here.url, meeting.code, anna)
  using two = stockClient(there.url, meeting.code, ben)
  await Promise.all([synced(one), synced(two)])

  write(one.doc, 'odtiaľto')
  write(two.doc, 'odtamtiaľ')
  await Promise.all([when(one.doc, says('odtamtiaľ')), when(two.doc, says('odtiaľto'))])

  expect(notesOf(one.doc).toString()).toBe(notesOf(two.doc).toString())
})

test('SYNC-12 a browser on a foreign page gets no connection', async () => {
  await using database = await freshDatabase()
  const { anna, meeting } = await runningMeeting(database.store)
  await using sync = await startSync(database.url)

  for (const origin of ['https://evil.example', 'null', 'http://localhost:3000.evil.example']) {
    const socket = new WebSocket(`${sync.url}/${meeting.code}`, { headers: { cookie: anna.cookie }, origin })
    const status = await new Promise((resolve) => {
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode))
      socket.on('error', () => undefined)
    })
    expect(status).toBe(403)
  }
})

test('SYNC-13 edits that the gate refuses close their sender, and colleagues are not harmed', async () => {
  await using database = await freshDatabase()
  const { anna, ben, meeting } = await runningMeeting(database.store)
  await using sync = await startSync(database.url)
  using victim = stockClient(sync.url, meeting.code, ben)
  await synced(victim)
  write(victim.doc, 'prvé')
  await expect.poll(async () => says('prvé')(await documentOnDisk(database.store, meeting.id))).toBe(true)

  const socket = new WebSocket(`${sync.url}/${meeting.code}`, { headers: { cookie: anna.cookie } })
  const closed = new Promise<number>((resolve) => socket.on('close', resolve))
  socket.on('open', () => socket.send(updateFrame(swallowingUpdate(victim.doc))))
  expect(await closed).toBe(CLOSE.malformed)
  write(victim.doc, 'druhé')

  await expect.poll(async () => says('druhé')(await documentOnDisk(database.store, meeting.id))).toBe(true)
})

test('SYNC-13 a page that comes from another machine and brings what this one has not heard of is no forger', async () => {
  await using database = await freshDatabase()
  const { anna, ben, mila, meeting } = await runningMeeting(database.store)
  await using here = await startSync(database.url)
  await using there = await startSync(database.url)
  using his = stockClient(here.url, meeting.code, ben)
  using moving = stockClient(here.url, meeting.code, anna)
  using reader = stockClient(there.url, meeting.code, mila)
  await Promise.all([his, moving, reader].map(synced))
  await deafen(database.url)
  write(his.doc, 'od Bena')
  await when(moving.doc, says('od Bena'))

  const codes: (number | undefined)[] = []
  moving.provider.on('connection-close', (event) => codes.push(event?.code))
  moving.provider.disconnect()
  moving.provider.serverUrl = there.url
  write(moving.doc, 'od Anny')
  moving.provider.connect()
  await when(reader.doc, (doc) => says('od Bena')(doc) && says('od Anny')(doc))

  // Its own goodbye, and nothing that the server said.
  expect(codes).toEqual([undefined])
})

/** The database drops the connections on which the servers hear of each other; they come back in half a second. */
async function deafen(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND query LIKE 'LISTEN %'`)
  await client.end()
}

/** The 16 bytes of trust.md: a GC struct in a colleague's name that swallows all later edits. */
function swallowingUpdate(victim: Y.Doc): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  const clock = Y.getState(victim.store, victim.clientID)
  const gc = new Y.GC(Y.createID(victim.clientID, clock), 100_000)
  const rest = encoder.restEncoder
  const writeVarUint = (value: number) => {
    let left = value
    while (left > 127) {
      rest.cbuf[rest.cpos++] = 128 | (left % 128)
      left = Math.floor(left / 128)
    }
    rest.cbuf[rest.cpos++] = left
  }
  writeVarUint(1)
  writeVarUint(1)
  encoder.writeClient(victim.clientID)
  writeVarUint(clock)
  gc.write(encoder, 0)
  writeVarUint(0)
  return encoder.toUint8Array()
}

async function closeMeeting(store: Parameters<typeof runningMeeting>[0], meetingId: string): Promise<void> {
  await store.act({ actor: INSTALLATION, command: 'close', at: new Date(), meetingId }, async (act) => {
    await act.meetings.setCourse(meetingId, { state: 'closed', closedAt: new Date() })
    act.document.rulesChanged()
    return allow(true)
  })
}
