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

test('an item of a document from before the clock has given and spent nothing', () => {
  const doc = newSharedDocument()
  const { resumedAt, spentSeconds, extendedMinutes, decisions, resultText, returnedFrom, ...before } =
    anItem('a')
  doc.getMap('floor').set('item:a', before)

  expect(readFloor(doc).items).toEqual([
    {
      ...before,
      resumedAt: null,
      spentSeconds: 0,
      extendedMinutes: 0,
      decisions: 0,
      resultText: null,
      returnedFrom: null,
    },
  ])
})

test('an entry that cannot be read is left out, the others stay', () => {
  const doc = newSharedDocument()
  writeFloor(doc, aFloor({ cards: [aCard('p1'), aCard('p2')] }))
  doc.getMap('floor').set('card:p1', { ...aCard('p1'), state: 'of a later version' })
  doc.getMap('floor').set('meeting', 'nonsense')

  expect(readFloor(doc)).toMatchObject({ meeting: null, cards: [{ id: 'p2' }] })
})
