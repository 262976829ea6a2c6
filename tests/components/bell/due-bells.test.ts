import { expect, test } from 'vitest'
import { dueBells } from '#components/bell/due-bells.ts'
import { anItem } from '#tests/support/a-meeting.ts'

const ITEMS = [
  anItem('done', { state: 'done' }),
  anItem('open', { state: 'open' }),
  anItem('skipped', { state: 'skipped' }),
  anItem('moved', { state: 'moved' }),
  anItem('ahead', { state: 'planned' }),
]

test('PHONE-8 a bell rings for what came up, is over, or does not come; not for what is ahead', () => {
  const due = dueBells(new Set(ITEMS.map(({ id }) => id)), ITEMS)

  expect(due.map(({ kind, item }) => [item.id, kind])).toEqual([
    ['done', 'over'],
    ['open', 'up'],
    ['skipped', 'skipped'],
    ['moved', 'moved'],
  ])
})

test('PHONE-8 nobody hears of an item that they did not ask about', () => {
  expect(dueBells(new Set(['ahead', 'no longer there']), ITEMS)).toEqual([])
})
