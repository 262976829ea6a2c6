import { expect, test } from 'vitest'
import { CardWords } from '#components/live/card-words-store.ts'
import { watchFloor } from '#components/live/floor-store.ts'
import { FLOOR, type FloorItem } from '#protocol/floor.ts'
import { addCard, findCard, NOTES, newSharedDocument, paragraph } from '#protocol/shared-document.ts'

const item = (id: string, position: number): FloorItem => ({
  id,
  number: String(position),
  position,
  title: `Item ${id}`,
  purpose: 'discuss',
  plannedMinutes: 10,
  state: 'planned',
  openedAt: null,
  closedAt: null,
  resumedAt: null,
  spentSeconds: 0,
  extendedMinutes: 0,
  decisions: 0,
  resultText: null,
  movedFrom: null,
})

test('an act gives a new identity to what it changed and to nothing else', () => {
  const doc = newSharedDocument()
  const floor = watchFloor(doc)
  doc.getMap(FLOOR).set('item:a', item('a', 1))
  doc.getMap(FLOOR).set('item:b', item('b', 2))
  const before = floor.get()

  doc.getMap(FLOOR).set('item:b', { ...item('b', 2), state: 'open' })
  const after = floor.get()

  expect([
    after.items[0] === before.items[0],
    after.items[1] === before.items[1],
    after.cards === before.cards,
  ]).toEqual([true, false, true])
})

test('a keystroke in the notes tells nobody who watches the floor', () => {
  const doc = newSharedDocument()
  const floor = watchFloor(doc)
  const told: string[] = []
  floor.subscribe(() => told.push('floor'))

  doc.getXmlFragment(NOTES).push([paragraph('a keystroke')])

  expect(told).toEqual([])
})

test('the words of a card are told to those who watch that card', () => {
  const doc = newSharedDocument()
  const words = new CardWords(doc)
  const told: string[] = []
  words.of('a').subscribe(() => told.push('a'))
  words.of('b').subscribe(() => told.push('b'))

  addCard(doc, 'a', { title: 'Obedy', text: 'Cez víkend.' })
  findCard(doc, 'a')?.title.insert(0, 'Víkendové ')

  expect([told, words.of('a').get()]).toEqual([['a', 'a'], { title: 'Víkendové Obedy', text: 'Cez víkend.' }])
})
