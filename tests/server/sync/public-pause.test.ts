import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { readFloor } from '#protocol/floor.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { compact } from '#tests/support/history.ts'
import { isOpen, isPaused, moderating, Onlooker, REASON } from '#tests/support/public-pause.ts'
import {
  notesOf,
  runningMeeting,
  says,
  startSync,
  stockClient,
  synced,
  when,
  write,
} from '#tests/support/sync.ts'

const GONE = 'Helena má diagnózu'
const ADDRESS = 'https://example.org/diagnoza'
const STAYS = 'Výbor vzal na vedomie'

async function aMeeting() {
  const stack = new AsyncDisposableStack()
  const { store, url } = stack.use(await freshDatabase())
  const people = await runningMeeting(store)
  const { meeting, anna, ben } = people
  const here = stack.use(await startSync(url))
  const there = stack.use(await startSync(url))
  const member = (server: typeof here, cookie: string) =>
    stack.use(stockClient(server.url, meeting.code, { cookie }))
  const hers = member(here, anna.cookie)
  const his = member(there, ben.cookie)
  await Promise.all([synced(hers), synced(his)])
  return {
    ...people,
    store,
    url,
    here,
    there,
    hers: hers.doc,
    his: his.doc,
    moderator: moderating(store, meeting, people.mila),
    visitor: ({ url: at }: { url: string } = here) => stack.use(new Onlooker(at, meeting.code)),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}

/** What somebody says who should not have: in words and as the address of a link, and taken out again. */
async function writeAndRemove(at: Awaited<ReturnType<typeof aMeeting>>): Promise<void> {
  write(at.hers, GONE)
  const paragraph = notesOf(at.hers).get(notesOf(at.hers).length - 1) as Y.XmlElement
  const words = paragraph.get(0) as Y.XmlText
  words.insert(words.length, 'tu', { link: { href: ADDRESS } })
  await when(at.his, (doc) => says(GONE)(doc) && says(ADDRESS)(doc))
  words.delete(0, words.length)
  words.insert(0, 'Bez mena.')
  await when(at.his, (doc) => says('Bez mena.')(doc) && !says(GONE)(doc))
}

test('PAUSE-2 viewers on every machine are told of the pause, keep what they had, and get nothing newer', async () => {
  await using at = await aMeeting()
  const [near, far] = [at.visitor(), at.visitor(at.there)]
  write(at.hers, 'pred pauzou')
  await Promise.all([near, far].map(({ doc }) => when(doc, says('pred pauzou'))))
  await at.moderator.pause()
  await Promise.all([near, far].map(({ doc }) => when(doc, isPaused)))
  const before = [near.bytes, far.bytes]
  write(at.hers, GONE)
  await when(at.his, says(GONE))
  write(at.his, STAYS)
  await when(at.hers, says(STAYS))
  const latecomer = at.visitor(at.there)
  await when(latecomer.doc, isPaused)

  expect([near.bytes, far.bytes]).toEqual(before)
  expect(readFloor(near.doc).meeting?.publicPause).toEqual({ since: expect.any(String), reason: REASON })
  expect([says('pred pauzou'), says(GONE), says(STAYS)].map((holds) => holds(latecomer.doc))).toEqual([
    true,
    false,
    false,
  ])
})

test('PAUSE-4 what came and went is in no byte that the public receives; what stays comes as one difference', async () => {
  await using at = await aMeeting()
  const [near, far] = [at.visitor(), at.visitor(at.there)]
  await at.moderator.pause()
  await Promise.all([near, far].map(({ doc }) => when(doc, isPaused)))
  await writeAndRemove(at)
  write(at.hers, STAYS)
  await when(at.his, says(STAYS))
  await at.moderator.resume()
  await Promise.all([near, far].map(({ doc }) => when(doc, (it) => isOpen(it) && says(STAYS)(it))))
  write(at.hers, 'po pauze')
  const newcomer = at.visitor()
  const everybody = [near, far, newcomer]
  await Promise.all(everybody.map(({ doc }) => when(doc, says('po pauze'))))

  expect(everybody.map((each) => [GONE, ADDRESS, 'Helena'].map((text) => each.hasReceived(text)))).toEqual(
    everybody.map(() => [false, false, false]),
  )
  // What proves that the search finds what is there.
  expect(near.hasReceived(STAYS)).toBe(true)
  expect(notesOf(near.doc).toString()).toBe(notesOf(at.his).toString())
})

test('PAUSE-3 after a restart, with the log folded, newcomers still get the state at the pause', async () => {
  await using at = await aMeeting()
  write(at.hers, 'pred pauzou')
  await when(at.his, says('pred pauzou'))
  await at.moderator.pause()
  await when(at.hers, isPaused)
  write(at.hers, GONE)
  await when(at.his, says(GONE))
  await compact(at.store, at.meeting.id)
  await using restarted = await startSync(at.url)
  using latecomer = new Onlooker(restarted.url, at.meeting.code)
  using member = stockClient(restarted.url, at.meeting.code, { cookie: at.anna.cookie })
  await Promise.all([when(latecomer.doc, says('pred pauzou')), when(member.doc, says(GONE))])
  write(member.doc, STAYS)
  await when(at.hers, says(STAYS))

  expect([isPaused(latecomer.doc), latecomer.hasReceived(GONE), latecomer.hasReceived(STAYS)]).toEqual([
    true,
    false,
    false,
  ])
  await at.moderator.resume()
  await when(latecomer.doc, says(STAYS))
})

test('PAUSE-5 members write and read on, also those who come meanwhile', async () => {
  await using at = await aMeeting()
  await at.moderator.pause()
  write(at.hers, 'prvá')
  write(at.his, 'druhá')
  await Promise.all([when(at.hers, says('druhá')), when(at.his, says('prvá'))])
  using late = stockClient(at.here.url, at.meeting.code, { cookie: at.mila.cookie })
  await when(late.doc, (doc) => says('prvá')(doc) && says('druhá')(doc) && isPaused(doc))
  await at.moderator.resume()
  write(at.hers, 'tretia')

  await Promise.all([at.his, late.doc].map((doc) => when(doc, (it) => says('tretia')(it) && isOpen(it))))
})

test('PAUSE-4 an edit on its way to disk when the act comes is on one side of it, for everybody', async () => {
  await using at = await aMeeting()
  const [near, far] = [at.visitor(), at.visitor(at.there)]
  for (let round = 0; round < 8; round++) {
    const type = (word: string) => {
      write(at.hers, `${word} ${round} sem`)
      write(at.his, `${word} ${round} tam`)
    }
    type('pred')
    const paused = at.moderator.pause()
    type('počas')
    await paused
    type('za')
    await Promise.all(
      [at.hers, at.his].map((doc) =>
        when(doc, (it) => says(`za ${round} sem`)(it) && says(`za ${round} tam`)(it)),
      ),
    )
    const resumed = at.moderator.resume()
    type('potom')
    await resumed
  }
  write(at.hers, 'koniec')
  await Promise.all([near, far].map(({ doc }) => when(doc, says('koniec'))))
  await when(at.his, says('koniec'))
  const all = (doc: Y.Doc) => notesOf(doc).toString()
  const complete = (doc: Y.Doc) => all(doc) === all(at.hers)
  await Promise.all([at.his, near.doc, far.doc].map((doc) => when(doc, complete)))
})

test('PAUSE-9 the close ends a pause, and the public reads the final text', async () => {
  await using at = await aMeeting()
  const viewer = at.visitor(at.there)
  await at.moderator.pause()
  await when(viewer.doc, isPaused)
  await writeAndRemove(at)
  write(at.hers, STAYS)
  await when(at.his, says(STAYS))
  await at.moderator.close()
  await when(viewer.doc, (doc) => says(STAYS)(doc) && readFloor(doc).meeting?.state === 'closed')

  expect([isPaused(viewer.doc), viewer.hasReceived(GONE)]).toEqual([false, false])
  expect((await at.store.log.load(at.meeting.id))?.paused).toBe(null)
})
