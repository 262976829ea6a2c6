import { expect, test } from 'vitest'
import { announcementOf } from '#components/public-meeting/announcement.ts'
import type { Change } from '#components/public-meeting/changes.ts'
import { type PublicWords, spokenWords } from '#components/public-meeting/public-words.tsx'
import { allMessages } from '#messages/catalogue.ts'
import type { MeetingContent } from '#protocol/meeting-content.ts'
import { aCard, aDecision, aFloor, aFloorTurn, anItem } from '#tests/support/a-meeting.ts'

const { dots, meeting, mood, queue, states, vote } = allMessages('sk')
const words: PublicWords = {
  locale: 'sk',
  timeZone: 'Europe/Bratislava',
  theirLanguage: undefined,
  meeting,
  queue: queue.shown,
  states,
  vote,
  dots: dots.shown,
  mood: mood.shown,
}
const content: MeetingContent = {
  floor: aFloor(),
  notes: [],
  cards: { p1: { title: 'Víkendové obedy', text: '' } },
}
const say = (...changes: Change[]) => announcementOf(changes, content, spokenWords(words))

test('keystrokes become a count, each block once', () => {
  const typed: Change[] = ['a', 'b', 'a', 'a', 'b'].map((key) => ({ kind: 'block', key }))

  expect(say(...typed)).toBe('2 zmeny v zápise.')
})

test('acts are told in words, before the counts', () => {
  const card = aCard('p1', { state: 'adopted', decision: aDecision() })

  expect(
    say(
      { kind: 'block', key: 'a' },
      { kind: 'contribution', key: 'contribution:1' },
      { kind: 'item-opened', key: 'item:2', item: anItem('2', { number: '3', title: 'Nové návrhy' }) },
      { kind: 'decided', key: 'card:p1', card },
    ),
  ).toBe(
    'Otvoril sa bod 3: Nové návrhy. Rozhodnutie: Víkendové obedy: prijatý. 1 zmena v zápise. 1 nový podnet.',
  )
})

test('MERGE-12 a merge is told by what it made of how many', () => {
  const sources = ['1', '2', '3'].map(
    (code) => ({ kind: 'contribution', code, display: 'hlas', relation: 'merged_into' }) as const,
  )

  expect(say({ kind: 'merged', key: 'card:p1', card: aCard('p1', { origins: sources }) })).toBe(
    '3 boli zlúčené do návrhu: Víkendové obedy.',
  )
})

test('nothing happened, nothing is said', () => {
  expect(say()).toBe('')
})

test('QUEUE-11 a new speaker is told by name', () => {
  expect(say({ kind: 'speaker', key: 'speaker', turn: aFloorTurn('t1', { display: 'pani Ada' }) })).toBe(
    'Slovo má pani Ada.',
  )
})
