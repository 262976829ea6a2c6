import { expect, test } from 'vitest'
import { freshDatabase } from '#tests/support/database.ts'
import { heldLine } from '#tests/support/held-line.ts'
import { runningMeeting, says, startSync, stockClient, synced, when, write } from '#tests/support/sync.ts'

test('SYNC-26 what was committed before a server could hear of it is shown there as soon as it can', async () => {
  await using database = await freshDatabase()
  const { anna, meeting } = await runningMeeting(database.store)
  await using line = await heldLine(database.url)
  await using deaf = await startSync(line.url)
  await using hearing = await startSync(database.url)
  using author = stockClient(hearing.url, meeting.code, anna)
  using reader = stockClient(deaf.url, meeting.code)
  await Promise.all([author, reader].map(synced))

  using witness = stockClient(hearing.url, meeting.code)
  write(author.doc, 'napísané skôr')
  await when(witness.doc, says('napísané skôr'))
  const before = says('napísané skôr')(reader.doc)
  line.release()
  await when(reader.doc, says('napísané skôr'))

  expect(before).toBe(false)
})
