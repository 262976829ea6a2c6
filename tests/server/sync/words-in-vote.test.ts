import { expect, test } from 'vitest'
import { readFloor } from '#protocol/floor.ts'
import { findCard, wordsOf } from '#protocol/shared-document.ts'
import { freshDatabase } from '#tests/support/database.ts'
import {
  documentOnDisk,
  runningMeeting,
  says,
  setProposalState,
  startSync,
  stockClient,
  synced,
  when,
  write,
} from '#tests/support/sync.ts'

test('VOTE-2 the words on the ballots withstand every client until the vote ends, and are open again after it', async () => {
  await using database = await freshDatabase()
  const { anna, ben, meeting, proposalId } = await runningMeeting(database.store)
  await using sync = await startSync(database.url)
  using one = stockClient(sync.url, meeting.code, anna)
  using two = stockClient(sync.url, meeting.code, ben)
  await Promise.all([synced(one), synced(two)])
  const toState = async (state: 'in_vote' | 'tabled') => {
    await setProposalState(database.store, { meetingId: meeting.id, proposalId, state })
    await when(one.doc, (doc) => readFloor(doc).cards[0]?.state === state)
  }

  await toState('in_vote')
  one.doc.transact(() => {
    findCard(one.doc, proposalId)?.title.insert(0, 'Nové ')
    write(one.doc, 'zápis ide ďalej')
  })
  await when(two.doc, says('zápis ide ďalej'))
  await when(one.doc, (doc) => wordsOf(doc, proposalId)?.title === 'Lavičky')
  const during = wordsOf(await documentOnDisk(database.store, meeting.id), proposalId)?.title
  await toState('tabled')
  findCard(one.doc, proposalId)?.title.insert(0, 'Nové ')
  await when(two.doc, (doc) => wordsOf(doc, proposalId)?.title === 'Nové Lavičky')

  expect(during).toBe('Lavičky')
})
