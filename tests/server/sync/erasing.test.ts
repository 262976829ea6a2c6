import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { eraseWords } from '#server/commands/erase-words.ts'
import { keepRevision } from '#server/commands/keep-revision.ts'
import type { Context } from '#server/context.ts'
import { freshDatabase } from '#tests/support/database.ts'
import {
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

/** A first step of the sync protocol that knows nothing. */
const STEP_1 = Uint8Array.of(0, 0, 1, 0)

/** All bytes that a newcomer is sent until `text` is among them. */
function welcome(url: string, text: string, cookie?: string): Promise<Buffer> {
  const socket = new WebSocket(url, cookie ? { headers: { cookie } } : {})
  const parts: Buffer[] = []
  socket.on('open', () => socket.send(STEP_1))
  return new Promise((resolve, reject) => {
    socket.on('error', reject)
    socket.on('message', (bytes: Buffer) => {
      parts.push(bytes)
      const all = Buffer.concat(parts)
      if (!all.includes(text)) return
      socket.close()
      resolve(all)
    })
  })
}

const SECRET = 'Jolana Tajná'

test('HIST-8 from the erasure on no server sends the words to anybody who comes', async () => {
  await using database = await freshDatabase()
  const { store } = database
  await using here = await startSync(database.url)
  await using there = await startSync(database.url)
  const { meeting, anna, ben, mila } = await runningMeeting(store)
  using hers = stockClient(here.url, meeting.code, { cookie: anna.cookie })
  using his = stockClient(there.url, meeting.code, { cookie: ben.cookie })
  await Promise.all([synced(hers), synced(his)])
  const moderator: Context = {
    actor: { kind: 'person', id: mila.id, name: 'Mila', accountRole: 'member', suspended: false },
    now: () => new Date(),
    store,
  }
  const requestId = () => crypto.randomUUID()

  write(hers.doc, `Pani ${SECRET}.`)
  await when(his.doc, says(SECRET))
  await keepRevision(moderator, meeting, { requestId: requestId(), name: 'Pred zmazaním' })
  write(hers.doc, 'Zostáva.')
  notesOf(hers.doc).delete(0, 1)
  await when(his.doc, (doc) => says('Zostáva.')(doc) && !says(SECRET)(doc))
  const newcomers = () =>
    Promise.all(
      [here.url, there.url].flatMap((url) =>
        [undefined, ben.cookie].map(async (cookie) =>
          (await welcome(`${url}/${meeting.code}`, 'Zostáva.', cookie)).includes(SECRET),
        ),
      ),
    )
  expect(await newcomers()).toContain(true)

  expect(await eraseWords(moderator, meeting, { requestId: requestId(), words: SECRET })).toEqual({
    ok: true,
    value: { revisions: 1 },
  })
  await expect.poll(newcomers, { timeout: 10_000 }).toEqual([false, false, false, false])

  write(his.doc, 'Ďalej.')
  await when(hers.doc, says('Ďalej.'))
  expect(notesOf(hers.doc).toString()).toBe(notesOf(await documentOnDisk(store, meeting.id)).toString())
  expect(Y.encodeStateVector(hers.doc)).toEqual(Y.encodeStateVector(his.doc))
})
