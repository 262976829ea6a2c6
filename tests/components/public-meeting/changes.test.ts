import { expect, test } from 'vitest'
import { changesBetween } from '#components/public-meeting/changes.ts'
import type { MeetingContent } from '#protocol/meeting-content.ts'
import type { NotesBlock } from '#protocol/notes-json.ts'
import { aCard, aDecision, aFloor, aFloorTurn, anItem } from '#tests/support/a-meeting.ts'

const block = (key: string): NotesBlock => ({ key, type: 'paragraph', attrs: {}, content: [] })
const [first, second] = [block('a'), block('b')]
const content = (over: Partial<MeetingContent> = {}): MeetingContent => ({
  floor: aFloor(),
  notes: [first, second],
  cards: {},
  ...over,
})

test('written, added and removed blocks are changes; moved ones are not', () => {
  const before = content()
  const after = { ...before, notes: [second, block('a'), block('c')] }
  const without = { ...before, notes: [second] }

  expect([changesBetween(before, after), changesBetween(before, without)]).toEqual([
    [
      { kind: 'block', key: 'a' },
      { kind: 'block', key: 'c' },
    ],
    [{ kind: 'block', key: 'a' }],
  ])
})

test('of the acts those count that a reader would notice', () => {
  const item = anItem('i1', { state: 'open' })
  const card = aCard('p1', { state: 'adopted', decision: aDecision() })
  const moved = aCard('p2', { position: 5 })
  const before = content({ floor: aFloor({ cards: [aCard('p1'), aCard('p2')] }) })
  const after = { ...before, floor: aFloor({ items: [item], cards: [card, moved] }) }

  expect(changesBetween(before, after)).toEqual([
    { kind: 'item-opened', key: 'item:i1', item },
    { kind: 'decided', key: 'card:p1', card },
  ])
})

test('MERGE-12 a card that came of a merge is told as such, once', () => {
  const origins = [{ kind: 'proposal', code: 'N-p1', display: 'Obed', relation: 'merged_into' } as const]
  const merged = aCard('p3', { origins })
  const before = content({ floor: aFloor({ cards: [aCard('p1')] }) })
  const floor = aFloor({ cards: [aCard('p1', { state: 'merged', mergedInto: 'N-p3' }), merged] })

  expect(changesBetween(before, { ...before, floor })).toEqual([
    { kind: 'card', key: 'card:p1' },
    { kind: 'merged', key: 'card:p3', card: merged },
  ])
})

test('OUT-8 what moderation hid before anybody saw it is no news', () => {
  const place = { id: 'k1', code: 'K-0001', position: 1, text: '', display: 'a participant' }
  const none = { themeId: null, territoryId: null, readBack: null, saidAt: null, proposals: [] }
  const hidden = { ...place, ...none, channel: 'online_live', state: 'hidden', reason: 'Reklama.' } as const
  const floor = aFloor({ cards: content().floor.cards, contributions: [hidden] })

  expect(changesBetween(content(), { ...content(), floor })).toEqual([])
})

test('words of a card change when they differ, not when a card is new', () => {
  const before = content({ cards: { p1: { title: 'Obed', text: '' } } })
  const floor = aFloor({ cards: [aCard('p1'), aCard('p2')] })
  const cards = { p1: { title: 'Obed v nedeľu', text: '' }, p2: { title: '', text: '' } }

  expect(changesBetween(before, { ...before, floor, cards })).toEqual([
    { kind: 'card', key: 'card:p2' },
    { kind: 'words', key: 'words:p1' },
  ])
})

test('QUEUE-11 a new speaker is a change, who joins or leaves the queue and the end of a turn are none', () => {
  const turn = aFloorTurn('t1', { state: 'speaking' })
  const speaking = content({ floor: aFloor({ turns: [turn, aFloorTurn('t2')] }) })
  const ended = { ...speaking, floor: aFloor({ turns: [{ ...turn, state: 'spoken' }] }) }

  expect([changesBetween(content(), speaking), changesBetween(speaking, ended)]).toEqual([
    [{ kind: 'speaker', key: 'speaker', turn }],
    [],
  ])
})
