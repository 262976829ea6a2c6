import { isDeepStrictEqual } from 'node:util'
import pg from 'pg'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { INSTALLATION } from '#domain/actor.ts'
import { allow } from '#domain/result.ts'
import { findCard, wordsOf } from '#protocol/shared-document.ts'
import { MESSAGE } from '#protocol/sync.ts'
import { awarenessFrame, step1Frame, step2Frame, updateFrame } from '#server/sync/frames.ts'
import { AcknowledgedClient } from '#tests/support/acknowledged-client.ts'
import { contentsOf } from '#tests/support/contents.ts'
import { freshDatabase } from '#tests/support/database.ts'
import {
  documentOnDisk,
  runningMeeting,
  setProposalState,
  startSync,
  stockClient,
  synced,
  when,
  write,
} from '#tests/support/sync.ts'
import { SyncSocket } from '#tests/support/sync-socket.ts'

/** A meeting with a colleague and a viewer who listen while somebody tries everything. */
async function arena() {
  const house = new AsyncDisposableStack()
  const database = house.use(await freshDatabase())
  const people = await runningMeeting(database.store)
  const sync = house.use(await startSync(database.url))
  const { code } = people.meeting
  const colleague = house.use(await SyncSocket.join(sync.url, code, people.ben))
  const viewer = house.use(await SyncSocket.open(sync.url, code))
  await viewer.heard(() => viewer.doc.getMap('floor').size > 0)
  const onDisk = async () => contentsOf(await documentOnDisk(database.store, people.meeting.id))
  return {
    ...people,
    database,
    sync,
    code,
    colleague,
    viewer,
    onDisk,
    [Symbol.asyncDispose]: () => house.disposeAsync(),
  }
}

type Arena = Awaited<ReturnType<typeof arena>>

/** Everything that a client could say, each message well formed and with something to say. */
function everyMessage({ colleague, proposalId }: Arena): Uint8Array[] {
  const forged = new Y.Doc()
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(colleague.doc))
  const before = Y.encodeStateVector(forged)
  write(forged, 'podvrh')
  findCard(forged, proposalId)?.title.insert(0, 'podvrh')
  forged.getMap('floor').set('meeting', { forged: true })
  const update = Y.encodeStateAsUpdate(forged, before)
  const caret = { clientId: forged.clientID, clock: 1, state: { cursor: null, user: { name: 'podvrh' } } }
  return [
    step1Frame(new Uint8Array([0])),
    step1Frame(Y.encodeStateVector(forged)),
    step2Frame(update),
    updateFrame(update),
    awarenessFrame([caret]),
    new Uint8Array([MESSAGE.queryAwareness]),
    new Uint8Array([MESSAGE.saved, 5]),
    new Uint8Array([MESSAGE.refused, 5, 0]),
    new Uint8Array([2, 0]),
    new Uint8Array([99]),
    new Uint8Array([]),
  ]
}

/** Sends every message on a connection of its own, and some in the packet that opens it. */
async function tryEverything(place: Arena, cookie: string | undefined): Promise<void> {
  for (const message of everyMessage(place)) {
    using early = await SyncSocket.open(place.sync.url, place.code, { cookie })
    early.send(message)
    await early.heard(() => early.doc.getMap('floor').size > 0)
    early.send(message)
    early.socket.close()
    await early.closed
  }
}

async function expectNothingHappens(place: Arena, cookie: string | undefined): Promise<void> {
  const before = await place.onDisk()
  const heard = () => [place.colleague.news.length, place.viewer.news.length]
  const heardBefore = heard()

  await tryEverything(place, cookie)
  // Whatever had been passed on would have arrived before this.
  using _member = await SyncSocket.join(place.sync.url, place.code, place.mila)

  expect(await place.onDisk()).toEqual(before)
  expect(heard()).toEqual(heardBefore)
}

test('SYNC-20 a viewer tries every message: the document stays, and nobody hears anything', async () => {
  await using place = await arena()
  await expectNothingHappens(place, undefined)
})

test('SYNC-20 a member of another group tries every message: the document stays, and nobody hears anything', async () => {
  await using place = await arena()
  await expectNothingHappens(place, place.stranger.cookie)
})

test('SYNC-20 a suspended member tries every message: the document stays, and nobody hears anything', async () => {
  await using place = await arena()
  await suspend(place, place.anna.id)
  await expectNothingHappens(place, place.anna.cookie)
})

test('SYNC-20 whoever is suspended while typing is cut off, and comes back as a viewer', async () => {
  await using place = await arena()
  using typing = stockClient(place.sync.url, place.code, place.anna)
  await synced(typing)
  await suspend(place, place.anna.id)
  await new Promise((resolve) => typing.provider.once('connection-close', resolve))
  const before = await place.onDisk()
  typing.provider.connect()
  await synced(typing)
  write(typing.doc, 'po vylúčení')
  using member = new AcknowledgedClient(place.sync.url, place.code, place.mila)
  await member.saved(member.edit((doc) => findCard(doc, place.proposalId)))

  expect(await place.onDisk()).toEqual(before)
})

async function suspend({ database }: Arena, personId: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query('UPDATE "Person" SET "suspendedAt" = now() WHERE id = $1', [personId])
  await client.end()
  await database.store.act({ actor: INSTALLATION, command: 'suspend', at: new Date() }, async (act) => {
    await act.announceRights({ personId, meetingId: null })
    return allow(true)
  })
}

type Attack = { readonly name: string; readonly change: (doc: Y.Doc, proposalId: string) => void }

const title = (doc: Y.Doc, id: string) => findCard(doc, id)?.title
const body = (doc: Y.Doc, id: string) => findCard(doc, id)?.body
const cardMap = (doc: Y.Doc, id: string) => doc.getMap<Y.Map<unknown>>('proposals').get(id)

const ON_WORDS: readonly Attack[] = [
  { name: 'letters into the title', change: (doc, id) => title(doc, id)?.insert(1, 'zle') },
  { name: 'letters out of the title', change: (doc, id) => title(doc, id)?.delete(1, 4) },
  { name: 'the whole title', change: (doc, id) => title(doc, id)?.delete(0, title(doc, id)?.length ?? 0) },
  {
    name: 'a paragraph into the body',
    change: (doc, id) => body(doc, id)?.push([new Y.XmlElement('paragraph')]),
  },
  { name: 'the whole body', change: (doc, id) => body(doc, id)?.delete(0, body(doc, id)?.length ?? 0) },
  { name: 'bold letters', change: (doc, id) => firstText(body(doc, id))?.format(0, 4, { bold: {} }) },
  { name: 'letters deep in the body', change: (doc, id) => firstText(body(doc, id))?.insert(3, 'zle') },
]

const ON_PLACES: readonly Attack[] = [
  { name: 'another title', change: (doc, id) => cardMap(doc, id)?.set('title', new Y.Text('Iné')) },
  { name: 'no title', change: (doc, id) => cardMap(doc, id)?.delete('title') },
  { name: 'a number as body', change: (doc, id) => cardMap(doc, id)?.set('body', 7) },
  { name: 'a key of its own', change: (doc, id) => cardMap(doc, id)?.set('note', 'x') },
  { name: 'no card', change: (doc, id) => doc.getMap('proposals').delete(id) },
  { name: 'another card', change: (doc, id) => doc.getMap('proposals').set(id, new Y.Map()) },
  { name: 'one more card', change: (doc) => doc.getMap('proposals').set('mine', new Y.Map()) },
  { name: 'another floor', change: (doc) => doc.getMap('floor').set('meeting', { state: 'closed' }) },
  { name: 'no floor', change: (doc) => doc.getMap('floor').delete('meeting') },
  { name: 'an empty floor', change: (doc) => doc.getMap('floor').clear() },
]

function firstText(fragment: Y.XmlFragment | undefined): Y.XmlText | undefined {
  const paragraph = fragment?.get(0)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
  return text instanceof Y.XmlText ? text : undefined
}

/** What is on disk, once the server has heard of the act behind it: then nothing but attacks changes it. */
async function heardOf({ onDisk, colleague }: Arena) {
  const stored = await onDisk()
  await expect.poll(() => contentsOf(colleague.doc), { timeout: 10_000 }).toEqual(stored)
  return stored
}

/** Carries out attacks one after another, each from a connection that is not tired of them yet. */
async function tryAll(place: Arena, attacks: readonly Attack[]): Promise<void> {
  for (const { change } of attacks) {
    using attacker = new AcknowledgedClient(place.sync.url, place.code, place.anna)
    await synced(attacker)
    const before = contentsOf(attacker.doc)
    attacker.edit((doc) => change(doc, place.proposalId))
    await when(attacker.doc, (doc) => isDeepStrictEqual(contentsOf(doc), before))
  }
}

test('SYNC-21 a decided card withstands every change of its words and of its place', async () => {
  await using place = await arena()
  await setProposalState(place.database.store, {
    meetingId: place.meeting.id,
    proposalId: place.proposalId,
    state: 'withdrawn',
  })
  const before = await heardOf(place)

  await tryAll(place, [...ON_WORDS, ...ON_PLACES])

  expect(await place.onDisk()).toEqual(before)
  await expect.poll(() => contentsOf(place.colleague.doc)).toEqual(before)
  await expect.poll(() => contentsOf(place.viewer.doc)).toEqual(before)
})

test('SYNC-21 a decided card is not opened by a forged floor that comes with the words', async () => {
  await using place = await arena()
  const { meeting, proposalId } = place
  await setProposalState(place.database.store, { meetingId: meeting.id, proposalId, state: 'withdrawn' })
  const before = await heardOf(place)

  await tryAll(
    place,
    ON_WORDS.map(({ name, change }) => ({
      name,
      change: (doc: Y.Doc, id: string) => {
        const floor = doc.getMap<Record<string, unknown>>('floor')
        floor.set(`card:${id}`, { ...floor.get(`card:${id}`), state: 'tabled' })
        change(doc, id)
      },
    })),
  )

  expect(await place.onDisk()).toEqual(before)
})

test('SYNC-21 an open card lends its words and nothing else', async () => {
  await using place = await arena()
  const before = await place.onDisk()

  await tryAll(place, ON_PLACES)

  expect(await place.onDisk()).toEqual(before)
  await expect.poll(() => contentsOf(place.colleague.doc)).toEqual(before)
})

test('SYNC-21 of a closed meeting nothing is changed, neither notes nor cards', async () => {
  await using place = await arena()
  const { store } = place.database
  using member = new AcknowledgedClient(place.sync.url, place.code, place.anna)
  await synced(member)
  await member.saved(member.edit((doc) => write(doc, 'pred koncom')))
  const meetingId = place.meeting.id
  await store.act({ actor: INSTALLATION, command: 'close', at: new Date(), meetingId }, async (act) => {
    await act.meetings.setCourse(meetingId, { state: 'closed', closedAt: new Date() })
    act.document.rulesChanged()
    return allow(true)
  })
  const before = await heardOf(place)

  await tryAll(place, [
    ...ON_WORDS,
    ...ON_PLACES,
    { name: 'a line', change: (doc) => write(doc, 'po konci') },
    { name: 'no notes', change: (doc) => doc.getXmlFragment('notes').delete(0, 1) },
    { name: 'other notes', change: (doc) => firstText(doc.getXmlFragment('notes'))?.insert(2, 'zle') },
  ])

  expect(await place.onDisk()).toEqual(before)
  await expect.poll(() => contentsOf(place.viewer.doc)).toEqual(before)
})

test('SYNC-21 what is taken back leaves the words of the same message that were allowed', async () => {
  await using place = await arena()
  using member = new AcknowledgedClient(place.sync.url, place.code, place.anna)
  await synced(member)
  member.edit((doc) => {
    write(doc, 'dovolené')
    for (const { change } of ON_PLACES) change(doc, place.proposalId)
  })
  await when(place.colleague.doc, (doc) => doc.getXmlFragment('notes').toString().includes('dovolené'))

  expect(wordsOf(place.colleague.doc, place.proposalId)).toEqual({ title: 'Lavičky', text: 'Viac lavičiek.' })
  expect([...place.colleague.doc.getMap('proposals').keys()]).toEqual([place.proposalId])
})
