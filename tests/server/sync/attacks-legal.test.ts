import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { newSharedDocument } from '#protocol/shared-document.ts'
import { inspect } from '#server/sync/gate.ts'
import { AcknowledgedClient } from '#tests/support/acknowledged-client.ts'
import { contentsOf } from '#tests/support/contents.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { Random } from '#tests/support/random.ts'
import { editAtRandom } from '#tests/support/random-edits.ts'
import { documentOnDisk, runningMeeting, startSync, synced } from '#tests/support/sync.ts'

const LEGAL_EDITS = 5_000
const OFFLINE_EDITS = 2_000

test('GATE-11 none of 5,000 random legal edits is refused, and the server has what the client has', async () => {
  await using database = await freshDatabase()
  const { anna, meeting } = await runningMeeting(database.store)
  await using sync = await startSync(database.url)
  using client = new AcknowledgedClient(sync.url, meeting.code, anna)
  await synced(client)
  const closed: unknown[] = []
  client.provider.on('connection-close', (event) => closed.push(event?.code))
  const random = new Random(1)

  // As fast as the limits allow: a thousand in ten seconds by one connection would be a flood.
  let last = 0
  for (let batch = 0; batch < 50; batch++) {
    last = client.edit(() => {
      for (let edit = 0; edit < LEGAL_EDITS / 50; edit++) editAtRandom(client.doc, random)
    })
    await client.saved(last)
  }

  expect(closed).toEqual([])
  expect(contentsOf(await documentOnDisk(database.store, meeting.id))).toEqual(contentsOf(client.doc))
})

test('GATE-11 each of 5,000 legal edits passes on its own, and leaves nothing waiting', () => {
  const random = new Random(2)
  const [server, one, two] = [newSharedDocument(), newSharedDocument(), newSharedDocument()]
  const underway: Uint8Array[] = []
  for (const client of [one, two]) client.on('update', (update) => underway.push(update))
  for (let edit = 0; edit < LEGAL_EDITS; edit++) {
    editAtRandom(random.pick([one, two]), random)
    const updates = underway.splice(0)
    for (const update of updates) {
      expect(inspect({ update, doc: server, owns: () => true }).ok).toBe(true)
      Y.applyUpdate(server, update)
    }
    if (random.chance(0.2))
      for (const client of [one, two]) Y.applyUpdate(client, Y.encodeStateAsUpdate(server))
    underway.length = 0
  }

  expect(server.store.pendingStructs).toBeNull()
  expect(server.store.pendingDs).toBeNull()
})

test('GATE-11 2,000 edits made while away arrive in one message, among those of the others', async () => {
  await using database = await freshDatabase()
  const { anna, ben, meeting } = await runningMeeting(database.store)
  await using sync = await startSync(database.url)
  using away = new AcknowledgedClient(sync.url, meeting.code, anna)
  using there = new AcknowledgedClient(sync.url, meeting.code, ben)
  await Promise.all([synced(away), synced(there)])
  const random = new Random(3)
  await away.saved(away.edit((doc) => editAtRandom(doc, random)))

  away.provider.disconnect()
  let last = 0
  for (let edit = 0; edit < OFFLINE_EDITS; edit++) last = away.edit((doc) => editAtRandom(doc, random))
  await there.saved(there.edit((doc) => editAtRandom(doc, random)))
  away.provider.connect()
  await away.saved(last)

  const onDisk = contentsOf(await documentOnDisk(database.store, meeting.id))
  await expect.poll(() => contentsOf(there.doc)).toEqual(onDisk)
  await expect.poll(() => contentsOf(away.doc)).toEqual(onDisk)
})
