import { expect, test } from 'vitest'
import { aTown, type Town } from '#tests/support/a-town.ts'
import { freshDatabase } from '#tests/support/database.ts'

const kept = async ({ rows, store, meeting }: Town) => ({
  audited: await rows.auditEvent.count(),
  receipts: await rows.commandReceipt.count(),
  head: (await store.log.load(meeting.id))?.head,
})

test('a rehearsal leaves no trace', async () => {
  await using town = await aTown()
  const before = await kept(town)

  await town.store.rehearse()

  expect(await kept(town)).toEqual(before)
})

test('before the first meeting there is nothing to rehearse', async () => {
  await using database = await freshDatabase()

  await expect(database.store.rehearse()).resolves.toBeUndefined()
})
