import { expect, test } from 'vitest'
import { readFloor } from '#protocol/floor.ts'
import { newSharedDocument } from '#protocol/shared-document.ts'
import { demoPeople, loadDemo } from '#server/demo.ts'
import { applyAll } from '#server/store/replica.ts'
import { freshDatabase } from '#tests/support/database.ts'

test('DEMO-1 the demo loads through the commands, keeps every code of its sources, and loads again', async () => {
  await using database = await freshDatabase()
  await loadDemo(database.store, { reset: false })
  await loadDemo(database.store, { reset: true })

  const live = await database.store.meetings.findByCode('seniori-nazivo')
  const stored = await database.store.log.load(live?.id ?? '')
  const doc = newSharedDocument()
  applyAll(doc, stored?.updates ?? [])
  const floor = readFloor(doc)

  expect(live?.state).toBe('in_session')
  expect(floor.items.map(({ state }) => state)).toEqual(['done', 'open', 'planned', 'planned', 'planned'])
  expect(floor.cards.map(({ state }) => state).sort()).toEqual([
    'adopted_with_changes',
    'in_discussion',
    'ready_for_decision',
  ])
  expect(demoPeople()).toHaveLength(15)
}, 120_000)
