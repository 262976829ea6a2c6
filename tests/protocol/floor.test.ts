import { expect, test } from 'vitest'
import { readFloor } from '#protocol/floor.ts'
import { newSharedDocument } from '#protocol/shared-document.ts'
import { aCard, aDecision, aFloor, anItem, writeFloor } from '#tests/support/a-meeting.ts'

test('a floor reads as it was written, each list in its order', () => {
  const cards = [aCard('p2', { position: 1 }), aCard('p1', { position: 2, decision: aDecision() })]
  const floor = aFloor({ items: [anItem('b', { position: 1 }), anItem('a', { position: 2 })], cards })
  const doc = newSharedDocument()
  writeFloor(doc, floor)

  expect(readFloor(doc)).toEqual(floor)
})

test('an entry that cannot be read is left out, the others stay', () => {
  const doc = newSharedDocument()
  writeFloor(doc, aFloor({ cards: [aCard('p1'), aCard('p2')] }))
  doc.getMap('floor').set('card:p1', { ...aCard('p1'), state: 'of a later version' })
  doc.getMap('floor').set('meeting', 'nonsense')

  expect(readFloor(doc)).toMatchObject({ meeting: null, cards: [{ id: 'p2' }] })
})
