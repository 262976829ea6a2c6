import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readFloor } from '#protocol/floor.ts'
import { findCard, newSharedDocument, wordsOf } from '#protocol/shared-document.ts'
import type { Store } from '#server/store/store.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { Random } from '#tests/support/random.ts'
import {
  runningMeeting,
  type StockClient,
  setProposalState,
  startSync,
  stockClient,
  synced,
  when,
  write,
} from '#tests/support/sync.ts'

const ROUNDS = 60

/** What the card says after each row of the log, with its state on the floor. */
async function courseOf(store: Store, meetingId: string, proposalId: string) {
  const stored = await store.log.load(meetingId)
  const doc = newSharedDocument()
  return (stored?.updates ?? []).map((update) => {
    Y.applyUpdate(doc, update)
    return { state: readFloor(doc).cards[0]?.state, words: wordsOf(doc, proposalId) }
  })
}

/** No hand types into thirty decisions within seconds; who does is sent away for a while. */
function comesBackWhateverIsSaid({ provider }: StockClient): void {
  provider.shouldReconnect = () => true
}

test('SYNC-23 an edit that races a decision on another node never lands behind it', async () => {
  await using database = await freshDatabase()
  const { anna, ben, meeting, proposalId } = await runningMeeting(database.store)
  await using here = await startSync(database.url)
  await using there = await startSync(database.url)
  using one = stockClient(here.url, meeting.code, anna)
  using two = stockClient(there.url, meeting.code, ben)
  await Promise.all([synced(one), synced(two)])
  for (const client of [one, two]) comesBackWhateverIsSaid(client)
  const random = new Random(23)
  let isTyping = true
  const typing = async (client: typeof one, letter: string) => {
    while (isTyping) {
      // As an editor does it: from the moment in which the page knows of the decision nobody can type.
      const isOpen = readFloor(client.doc).cards[0]?.state === 'tabled'
      if (isOpen) findCard(client.doc, proposalId)?.title.insert(0, letter)
      await pause(random.below(6))
    }
  }
  const typists = [typing(one, 'a'), typing(two, 'b')]
  for (let round = 0; round < ROUNDS; round++) {
    await pause(random.below(25))
    const state = round % 2 === 0 ? 'withdrawn' : 'tabled'
    await setProposalState(random.chance(0.5) ? here.store : there.store, {
      meetingId: meeting.id,
      proposalId,
      state,
    })
  }
  isTyping = false
  await Promise.all(typists)
  for (const { doc } of [one, two]) write(doc, 'koniec')
  const ends = (doc: Y.Doc) => doc.getXmlFragment('notes').length === 2
  await Promise.all([when(one.doc, ends), when(two.doc, ends)])

  const course = await courseOf(database.store, meeting.id, proposalId)
  const landedBehind = course.filter(({ state, words }, row) => {
    const before = course[row - 1]
    return state === 'withdrawn' && before?.state === 'withdrawn' && words?.title !== before.words?.title
  })
  const decisions = course.filter(
    ({ state }, row) => state === 'withdrawn' && course[row - 1]?.state === 'tabled',
  )
  expect(landedBehind).toEqual([])
  expect(decisions.length).toBe(ROUNDS / 2)
  // Nobody was merely kept out: while the card was open both wrote.
  expect(course.at(-1)?.words?.title).toMatch(/a.*b|b.*a/)
  await Promise.all(
    [one, two].map(({ doc }) =>
      when(doc, () => wordsOf(doc, proposalId)?.title === course.at(-1)?.words?.title),
    ),
  )
})

test('SYNC-4 words of a decided card that are deleted on two machines at once are restored once', async () => {
  await using database = await freshDatabase()
  const { anna, ben, meeting, proposalId } = await runningMeeting(database.store)
  await using here = await startSync(database.url)
  await using there = await startSync(database.url)
  using one = stockClient(here.url, meeting.code, anna)
  using two = stockClient(there.url, meeting.code, ben)
  await Promise.all([synced(one), synced(two)])
  await setProposalState(database.store, { meetingId: meeting.id, proposalId, state: 'withdrawn' })
  const clients = [one, two]
  await Promise.all(clients.map(({ doc }) => when(doc, () => readFloor(doc).cards[0]?.state === 'withdrawn')))

  for (let round = 0; round < 8; round++) {
    const mark = `kolo ${round}.`
    for (const { doc } of clients) {
      doc.transact(() => {
        findCard(doc, proposalId)?.title.delete(0, 4)
        write(doc, mark)
      })
    }
    const sawBoth = (doc: Y.Doc) => doc.getXmlFragment('notes').toString().split(mark).length === 3
    const isWhole = (doc: Y.Doc) => (wordsOf(doc, proposalId)?.title ?? '').endsWith('čky')
    await Promise.all(clients.map(({ doc }) => when(doc, () => sawBoth(doc) && isWhole(doc))))
    expect(clients.map(({ doc }) => wordsOf(doc, proposalId)?.title)).toEqual(['Lavičky', 'Lavičky'])
  }
})
