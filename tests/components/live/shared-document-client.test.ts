import { expect, onTestFinished, test } from 'vitest'
import type { Pace } from '#components/live/reconnecting.ts'
import { SharedDocumentClient } from '#components/live/shared-document-client.ts'
import { NOTES, paragraph, plainText } from '#protocol/shared-document.ts'
import { CLOSE } from '#protocol/sync.ts'
import { type HandledSocket, SyncServerByHand } from './sync-server-by-hand.ts'
import { until } from './until.ts'

const AT_ONCE: Pace = { firstRetryMs: 5, longestRetryMs: 20, slowAfterMs: 60_000 }

async function aServer() {
  const server = await SyncServerByHand.start()
  onTestFinished(() => server[Symbol.asyncDispose]())
  return server
}

function aClient(server: SyncServerByHand, pace: Partial<Pace> = {}) {
  const changedRights: string[] = []
  const client = new SharedDocumentClient({
    origin: server.origin,
    meetingCode: 'seniori',
    name: 'Ada',
    onRightsChanged: () => changedRights.push('asked'),
    pace: { ...AT_ONCE, ...pace },
  })
  client.open()
  onTestFinished(() => client.close())
  return { client, changedRights }
}

const write = ({ doc }: SharedDocumentClient, text: string) =>
  doc.getXmlFragment(NOTES).push([paragraph(text)])
const notesOf = ({ doc }: { doc: SharedDocumentClient['doc'] }) => plainText(doc.getXmlFragment(NOTES))

const socketOf = (server: SyncServerByHand, not?: HandledSocket) =>
  until(server.latest, (socket) => socket !== null && socket !== not)

async function joined(server: SyncServerByHand, not?: HandledSocket) {
  const socket = await socketOf(server, not)
  if (!socket) throw new Error('nobody connected')
  await until(socket.received, (count) => count >= 1)
  return socket
}

const shown = ({ saving }: SharedDocumentClient) => ({
  state: saving.get().state,
  waiting: saving.get().waiting,
  wasSaved: saving.get().savedAt !== null,
})

test('says saved only once the server has acknowledged, even when nothing was written', async () => {
  const server = await aServer()
  const { client } = aClient(server)
  const socket = await joined(server)
  await until(client.link, ({ phase }) => phase === 'online')
  const before = shown(client)

  socket.acknowledge(1)
  await until(client.saving, ({ state }) => state === 'saved')

  expect([before, shown(client)]).toEqual([
    { state: 'connecting', waiting: 0, wasSaved: false },
    { state: 'saved', waiting: 0, wasSaved: true },
  ])
})

test('counts every change that no acknowledgement covers, deletions too', async () => {
  const server = await aServer()
  const { client } = aClient(server)
  const socket = await joined(server)
  socket.acknowledge(1)
  await until(client.saving, ({ state }) => state === 'saved')

  write(client, 'one')
  write(client, 'two')
  client.doc.getXmlFragment(NOTES).delete(0, 1)
  const written = shown(client)
  await until(socket.received, (count) => count === 4)
  socket.acknowledge(2)
  await until(client.saving, ({ waiting }) => waiting === 2)
  const late = shown(client)
  socket.acknowledge(4)
  await until(client.saving, ({ state }) => state === 'saved')

  expect([written, late, shown(client)]).toEqual([
    { state: 'saving', waiting: 3, wasSaved: true },
    { state: 'saving', waiting: 2, wasSaved: true },
    { state: 'saved', waiting: 0, wasSaved: true },
  ])
})

test('what a broken connection left unacknowledged goes again, and waits until it is on disk', async () => {
  const server = await aServer()
  const { client } = aClient(server)
  const first = await joined(server)
  first.acknowledge(1)
  await until(client.saving, ({ state }) => state === 'saved')

  write(client, 'sent and not acknowledged')
  await until(first.received, (count) => count === 2)
  first.cut()
  await until(client.saving, ({ state }) => state === 'waiting')
  write(client, 'written while away')
  const away = shown(client)

  const second = await joined(server, first)
  const back = await until(client.saving, ({ state }) => state === 'saving')
  second.acknowledge(1)
  await until(client.saving, ({ state }) => state === 'saved')

  expect([away, back.waiting, shown(client), notesOf(server)]).toEqual([
    { state: 'waiting', waiting: 2, wasSaved: true },
    2,
    { state: 'saved', waiting: 0, wasSaved: true },
    'sent and not acknowledged\nwritten while away',
  ])
})

test('typing before step 2 sends nothing twice and nothing with a gap', async () => {
  const server = await aServer()
  server.asksNewcomers = false
  const { client } = aClient(server)
  const socket = await socketOf(server)
  if (!socket) throw new Error('nobody connected')
  await until(client.link, ({ phase }) => phase === 'online')

  write(client, 'early')
  server.ask(socket)
  await until(socket.received, (count) => count === 1)
  write(client, 'later')
  await until(socket.received, (count) => count === 2)
  socket.acknowledge(1)
  await until(client.saving, ({ waiting }) => waiting === 1)
  socket.acknowledge(2)
  await until(client.saving, ({ state }) => state === 'saved')

  expect(notesOf(server)).toBe('early\nlater')
})

test('two tabs each answer for their own changes', async () => {
  const server = await aServer()
  const { client: one } = aClient(server)
  const oneSocket = await joined(server)
  const { client: two } = aClient(server)
  const twoSocket = await joined(server, oneSocket)
  oneSocket.acknowledge(1)
  twoSocket.acknowledge(1)
  await Promise.all([one, two].map(({ saving }) => until(saving, ({ state }) => state === 'saved')))

  write(one, 'from one')
  await until(oneSocket.received, (count) => count === 2)
  await until(two.arrival, (arrival) => arrival === 'complete')

  expect([one.saving.get().state, two.saving.get().state]).toEqual(['saving', 'saved'])
})

test('changes on their way for long are said to wait, though the connection stands', async () => {
  const server = await aServer()
  const { client } = aClient(server, { slowAfterMs: 5 })
  await joined(server)
  await until(client.link, ({ phase }) => phase === 'online')

  write(client, 'the database is away')
  const saving = await until(client.saving, ({ state }) => state === 'waiting')

  expect(saving).toMatchObject({ isOnline: true, waiting: 1 })
})

test('an edit that was taken back is told with its reason, and waits no longer', async () => {
  const server = await aServer()
  const { client } = aClient(server)
  const socket = await joined(server)
  socket.acknowledge(1)
  await until(client.saving, ({ state }) => state === 'saved')

  write(client, 'too late')
  await until(socket.received, (count) => count === 2)
  socket.refuse(2, 'finalised')
  const refusal = await until(client.refusal, (value) => value !== null)

  expect([refusal, client.saving.get().waiting]).toEqual([
    { reason: 'finalised', changes: 1, before: null },
    0,
  ])
})

test('what was written while away and refused can be copied', async () => {
  const server = await aServer()
  const { client } = aClient(server)
  const first = await joined(server)
  first.cut()
  await until(client.link, ({ phase }) => phase === 'away')
  write(client, 'a long offline thought')

  const second = await joined(server, first)
  second.refuse(1, 'meeting-closed')
  const refusal = await until(client.refusal, (value) => value !== null)

  expect(refusal).toEqual({ reason: 'meeting-closed', changes: 1, before: ['a long offline thought'] })
})

test('a final close keeps the text and stops coming back', async () => {
  const server = await aServer()
  const { client } = aClient(server)
  const socket = await joined(server)
  write(client, 'kept')
  socket.close(CLOSE.tooManyRefused)

  const link = await until(client.link, ({ phase }) => phase === 'ended')
  client.tryNow()

  expect([link, client.saving.get().state, notesOf(client), server.latest.get() === socket]).toEqual([
    { phase: 'ended', reason: 'tooManyRefused' },
    'read-only',
    'kept',
    true,
  ])
})

test('changed rights make the page ask anew, and the connection come back', async () => {
  const server = await aServer()
  const { client, changedRights } = aClient(server)
  const first = await joined(server)
  first.close(CLOSE.rightsChanged)

  const away = await until(client.link, ({ phase }) => phase === 'away')
  await joined(server, first)

  expect([away, changedRights]).toEqual([{ phase: 'away', reason: 'rightsChanged' }, ['asked']])
})
