import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { newSharedDocument } from '#protocol/shared-document.ts'
import { CLOSE } from '#protocol/sync.ts'
import type { PendingUpdate } from '#server/store/document-log.ts'
import { applyAll } from '#server/store/replica.ts'
import { createStore, type Store } from '#server/store/store.ts'
import { freshDatabase } from '#tests/support/database.ts'
import {
  closedWith,
  documentOnDisk,
  notesOf,
  runningMeeting,
  says,
  startSync,
  stockClient,
  synced,
  when,
  write,
} from '#tests/support/sync.ts'

type Edit = PendingUpdate & { newClients: readonly number[] }

/** An edit as a room passes it on: one paragraph by a client that the log does not know. */
async function anEdit(
  store: Store,
  by: { meetingId: string; personId: string; clientId: number; text: string },
): Promise<Edit> {
  const { meetingId, personId, clientId, text } = by
  const stored = await store.log.load(meetingId)
  const doc = newSharedDocument()
  applyAll(doc, stored?.updates ?? [])
  doc.clientID = clientId
  const before = Y.encodeStateVector(doc)
  write(doc, text)
  const update = Y.encodeStateAsUpdate(doc, before)
  return { meetingId, rules: stored?.rules ?? 0, update, personId, newClients: [clientId] }
}

test('HIST-1 a client id is bound in the append that introduces it, and outlives compaction', async () => {
  await using database = await freshDatabase()
  const { store } = database
  const { meeting, anna, ben } = await runningMeeting(store)
  const before = (await store.log.load(meeting.id))?.head ?? 0n
  const hers = await anEdit(store, { meetingId: meeting.id, personId: anna.id, clientId: 7, text: 'Jej' })
  const his = await anEdit(store, {
    meetingId: meeting.id,
    personId: ben.id,
    clientId: 2 ** 53 - 1,
    text: 'Jeho',
  })

  expect(await store.log.append([hers, his])).toEqual([before + 1n, before + 2n])

  const snapshot = Y.encodeStateAsUpdate(await documentOnDisk(store, meeting.id))
  await store.log.compact(meeting.id, { seq: before + 2n, snapshot })
  const owners = (await store.log.load(meeting.id))?.owners
  expect([owners?.get(7), owners?.get(2 ** 53 - 1)]).toEqual([anna.id, ben.id])
})

test('HIST-1 of two in one batch who claim a client id the first has it, and the other stores nothing', async () => {
  await using database = await freshDatabase()
  const { store } = database
  const { meeting, anna, ben } = await runningMeeting(store)
  const head = (await store.log.load(meeting.id))?.head ?? 0n
  const claim = { meetingId: meeting.id, clientId: 7 }
  const hers = await anEdit(store, { ...claim, personId: anna.id, text: 'Jej' })
  const forged = await anEdit(store, { ...claim, personId: ben.id, text: 'Podvrh' })
  const his = await anEdit(store, { ...claim, clientId: 8, personId: ben.id, text: 'Jeho' })

  expect(await store.log.append([hers, forged, his])).toEqual([head + 1n, 'foreign', head + 2n])

  const stored = await store.log.load(meeting.id)
  expect(stored?.head).toBe(head + 2n)
  expect(notesOf(await documentOnDisk(store, meeting.id)).toString()).not.toContain('Podvrh')
  expect(await store.log.append([{ ...forged, rules: stored?.rules ?? 0 }])).toEqual(['foreign'])
})

test('HIST-1 of two machines that claim a client id at the same moment one gets it', async () => {
  await using database = await freshDatabase()
  const { store } = database
  const { meeting, anna, ben } = await runningMeeting(store)
  const other = createStore({ databaseUrl: database.url })
  const clients = Array.from({ length: 40 }, (_, index) => 100 + index)

  const outcomes = await Promise.all(
    clients.map(async (clientId) => {
      const claim = { meetingId: meeting.id, clientId }
      const hers = await anEdit(store, { ...claim, personId: anna.id, text: `Anna ${clientId}` })
      const his = await anEdit(store, { ...claim, personId: ben.id, text: `Ben ${clientId}` })
      const [[first], [second]] = await Promise.all([store.log.append([hers]), other.log.append([his])])
      return {
        clientId,
        winners: [first === 'foreign' ? [] : anna.id, second === 'foreign' ? [] : ben.id].flat(),
      }
    }),
  )
  await other.close()

  const owners = (await store.log.load(meeting.id))?.owners
  expect(outcomes).toEqual(clients.map((clientId) => ({ clientId, winners: [owners?.get(clientId)] })))
})

test('HIST-1 an edit under older rules is judged again, and one of no meeting disturbs nobody', async () => {
  await using database = await freshDatabase()
  const { store } = database
  const { meeting, anna, ben } = await runningMeeting(store)
  const head = (await store.log.load(meeting.id))?.head ?? 0n
  const hers = await anEdit(store, { meetingId: meeting.id, personId: anna.id, clientId: 7, text: 'Jej' })
  const stale = { ...hers, rules: hers.rules - 1, newClients: [9] }
  const nowhere = {
    ...hers,
    meetingId: '00000000-0000-7000-8000-000000000000',
    personId: ben.id,
    newClients: [10],
  }

  expect(await store.log.append([stale, nowhere, hers])).toEqual([null, null, head + 1n])
})

test('HIST-1 nobody goes on writing as a colleague, not on another machine either', async () => {
  await using database = await freshDatabase()
  await using here = await startSync(database.url)
  await using there = await startSync(database.url)
  const { meeting, anna, ben } = await runningMeeting(database.store)
  using hers = stockClient(here.url, meeting.code, { cookie: anna.cookie })
  using his = stockClient(there.url, meeting.code, { cookie: ben.cookie })
  await Promise.all([synced(hers), synced(his)])
  write(hers.doc, 'Od Anny.')
  await when(his.doc, says('Od Anny.'))

  const closed = closedWith(his)
  const own = his.doc.clientID
  his.doc.clientID = hers.doc.clientID
  write(his.doc, 'Podvrh.')
  his.doc.clientID = own

  expect(await closed).toBe(CLOSE.malformed)
  his.provider.disconnect()
  write(hers.doc, 'Ďalej.')
  using reader = stockClient(there.url, meeting.code)
  await when(reader.doc, says('Ďalej.'))
  expect(notesOf(reader.doc).toString()).not.toContain('Podvrh')
  expect((await database.store.log.load(meeting.id))?.owners.get(hers.doc.clientID)).toBe(anna.id)
})
