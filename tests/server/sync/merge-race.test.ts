import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Actor } from '#domain/actor.ts'
import { isOpenForText } from '#domain/proposal/state.ts'
import { readFloor } from '#protocol/floor.ts'
import { findCard, newSharedDocument, wordsOf } from '#protocol/shared-document.ts'
import { createProposal } from '#server/commands/create-proposal.ts'
import { mergeProposals } from '#server/commands/merge-proposals.ts'
import { undoMerge } from '#server/commands/undo-merge.ts'
import type { Store } from '#server/store/store.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { Random } from '#tests/support/random.ts'
import {
  documentOnDisk,
  runningMeeting,
  type StockClient,
  startSync,
  stockClient,
  synced,
  when,
  write,
} from '#tests/support/sync.ts'

const ROUNDS = 12

type Stage = Awaited<ReturnType<typeof runningMeeting>>

/** Who merges, on the machine whose store this is. */
function desk(store: Store, { mila, meeting, proposalId }: Stage) {
  const actor: Actor = { kind: 'person', id: mila.id, name: 'Mila', accountRole: 'member', suspended: false }
  const ctx = { actor, now: () => new Date(), store }
  const ref = { id: meeting.id, groupId: meeting.groupId }
  const requestId = () => crypto.randomUUID()
  return {
    propose: async () => {
      const created = await createProposal(ctx, ref, {
        requestId: requestId(),
        contributionId: null,
        title: 'Stoličky',
        text: '',
        themeId: null,
      })
      if (!created.ok) throw new Error(created.reason)
      return created.value.id
    },
    merge: async (otherId: string) => {
      const merged = await mergeProposals(ctx, ref, {
        requestId: requestId(),
        proposalIds: [proposalId, otherId],
        contributionIds: [],
        title: 'Lavičky a stoličky',
        text: '',
        themeId: null,
        level: 'municipality',
        reason: 'Je to jedno.',
      })
      if (!merged.ok) throw new Error(merged.reason)
      return merged.value.id
    },
    undo: async (id: string) => {
      const undone = await undoMerge(ctx, ref, { requestId: requestId(), proposalId: id })
      if (!undone.ok) throw new Error(undone.reason)
    },
  }
}

const stateOf = (doc: Y.Doc, proposalId: string) =>
  readFloor(doc).cards.find(({ id }) => id === proposalId)?.state

/** The state of a card and its words after each row of the log. */
async function courseOf(store: Store, meetingId: string, proposalId: string) {
  const stored = await store.log.load(meetingId)
  const doc = newSharedDocument()
  return (stored?.updates ?? []).map((update) => {
    Y.applyUpdate(doc, update)
    return { state: stateOf(doc, proposalId), title: wordsOf(doc, proposalId)?.title }
  })
}

test('MERGE-9 an edit that races a merge on another machine is in the kept words or nowhere', async () => {
  await using database = await freshDatabase()
  const stage = await runningMeeting(database.store)
  const { anna, ben, meeting, proposalId } = stage
  await using here = await startSync(database.url)
  await using there = await startSync(database.url)
  using one = stockClient(here.url, meeting.code, anna)
  using two = stockClient(there.url, meeting.code, ben)
  await Promise.all([synced(one), synced(two)])
  for (const { provider } of [one, two]) provider.shouldReconnect = () => true
  const otherId = await desk(database.store, stage).propose()
  const random = new Random(9)
  let isTyping = true
  const typing = async ({ doc }: StockClient, letter: string) => {
    while (isTyping) {
      const state = stateOf(doc, proposalId)
      if (state && isOpenForText(state)) findCard(doc, proposalId)?.title.insert(0, letter)
      await pause(random.below(6))
    }
  }
  const typists = [typing(one, 'a'), typing(two, 'b')]
  const kept: (string | undefined)[] = []
  for (let round = 0; round < ROUNDS; round++) {
    await pause(random.below(25))
    const at = desk(random.chance(0.5) ? here.store : there.store, stage)
    const mergedId = await at.merge(otherId)
    kept.push((await database.store.proposals.texts(meeting.id)).find(({ id }) => id === proposalId)?.title)
    await pause(random.below(25))
    await at.undo(mergedId)
  }
  isTyping = false
  await Promise.all(typists)
  for (const { doc } of [one, two]) write(doc, 'koniec')
  const ends = (doc: Y.Doc) => doc.getXmlFragment('notes').length === 2
  await Promise.all([when(one.doc, ends), when(two.doc, ends)])

  const course = await courseOf(database.store, meeting.id, proposalId)
  const merges = course.filter(({ state }, row) => state === 'merged' && course[row - 1]?.state !== 'merged')
  const landedBehind = course.filter(
    ({ state, title }, row) =>
      state === 'merged' && course[row - 1]?.state === 'merged' && course[row - 1]?.title !== title,
  )
  expect(landedBehind).toEqual([])
  // The words at each merge are those that its row keeps, and none was merely typed for nobody.
  expect(merges.map(({ title }) => title)).toEqual(kept)
  expect(course.at(-1)?.title).toMatch(/a.*b|b.*a/)
})

test('MERGE-9 a source takes no more words from any client, and gets them back with the undo', async () => {
  await using database = await freshDatabase()
  const stage = await runningMeeting(database.store)
  const { anna, meeting, proposalId } = stage
  await using sync = await startSync(database.url)
  using client = stockClient(sync.url, meeting.code, anna)
  await synced(client)
  const mila = desk(database.store, stage)
  const mergedId = await mila.merge(await mila.propose())
  await when(client.doc, (doc) => stateOf(doc, proposalId) === 'merged')
  const title = wordsOf(client.doc, proposalId)?.title

  client.doc.transact(() => {
    findCard(client.doc, proposalId)?.title.insert(0, 'Predsa len ')
    write(client.doc, 'a zápis ide ďalej')
  })
  await when(client.doc, (doc) => wordsOf(doc, proposalId)?.title === title)
  const onDisk = await documentOnDisk(database.store, meeting.id)

  expect(wordsOf(onDisk, proposalId)?.title).toBe(title)
  expect(onDisk.getXmlFragment('notes').toString()).toContain('a zápis ide ďalej')

  await mila.undo(mergedId)
  await when(client.doc, (doc) => stateOf(doc, proposalId) === 'tabled')
  findCard(client.doc, proposalId)?.title.insert(0, 'Nové ')
  write(client.doc, 'koniec')
  using second = stockClient(sync.url, meeting.code, anna)
  await synced(second)
  await when(second.doc, (doc) => wordsOf(doc, proposalId)?.title === `Nové ${title}`)
})
