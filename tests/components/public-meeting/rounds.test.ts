import { expect, test } from 'vitest'
import { announcementOf } from '#components/public-meeting/announcement.ts'
import { changesBetween } from '#components/public-meeting/changes.ts'
import { type SpokenWords, spokenWords } from '#components/public-meeting/public-words.tsx'
import { publicWordsIn } from '#components/public-meeting/public-words-in.ts'
import { dotsSentence, moodSentence } from '#components/public-meeting/round-sentences.ts'
import { timelineOf } from '#components/public-meeting/timeline.ts'
import { askedLast } from '#components/room/asked-last.ts'
import { roundNow } from '#components/room/round-now.ts'
import { whatIsNew } from '#components/workspace/floor-news.ts'
import type { Locale } from '#domain/locale.ts'
import type { Floor } from '#protocol/floor.ts'
import type { MeetingContent } from '#protocol/meeting-content.ts'
import { aFloorMood, aFloorRound } from '#tests/support/a-floor-round.ts'
import { aFloorVote } from '#tests/support/a-floor-vote.ts'
import { aFloor } from '#tests/support/a-meeting.ts'

const wordsIn = (locale: Locale): SpokenWords =>
  spokenWords(publicWordsIn(locale, { timeZone: 'Europe/Bratislava', theirLanguage: undefined }))

const contentOf = (floor: Partial<Floor>): MeetingContent => ({
  floor: aFloor(floor),
  notes: [],
  cards: { p1: { title: 'Víkendové obedy', text: '' } },
})

const CLOSED = aFloorRound({
  state: 'closed',
  closedAt: '2022-10-18T08:30:00.000Z',
  took: 2,
  items: [
    { id: 'p1', kind: 'proposal', code: 'N-p1', puts: [1, 1] },
    { id: 'k1', kind: 'contribution', code: 'K-0001', puts: [1, 1] },
  ],
})
const CANCELLED = aFloorRound({
  state: 'cancelled',
  closedAt: '2022-10-18T08:30:00.000Z',
  reason: 'Zlý výber',
})
const PUT_AWAY = aFloorMood({ state: 'put_away', closedAt: '2022-10-18T08:31:00.000Z', green: 2, red: 1 })

test('DOTS-13 a round that is over stands in the course of the meeting, with all that share the first place', () => {
  const content = contentOf({ dots: [CLOSED] })
  const sentence = (locale: Locale) => dotsSentence(CLOSED, content, wordsIn(locale))

  expect(timelineOf(content.floor).map(({ kind }) => kind)).toEqual(['dots', 'opened'])
  expect([
    sentence('en'),
    sentence('sk'),
    sentence('pt-BR'),
    dotsSentence(CANCELLED, content, wordsIn('sk')),
  ]).toEqual([
    'Priority round, 2 of 3 took part. First: Víkendové obedy, K-0001',
    'Bodovanie priorít, zúčastnilo sa 2 z 3. Prvé: Víkendové obedy, K-0001',
    'Votação por pontos, 2 de 3 participaram. Em primeiro: Víkendové obedy, K-0001',
    'Bodovanie priorít bolo zrušené: Zlý výber',
  ])
})

test('MOOD-7 a mood that is over stands in the course of the meeting as no vote', () => {
  const sentence = (locale: Locale) => moodSentence(PUT_AWAY, wordsIn(locale))

  expect(timelineOf(contentOf({ moods: [PUT_AWAY] }).floor).map(({ kind }) => kind)).toEqual([
    'mood',
    'opened',
  ])
  expect([sentence('en'), sentence('sk'), sentence('pt-BR')]).toEqual([
    'Mood, no vote: Môže to takto zostať? – 2 fine with it, 0 with a concern, 1 objecting',
    'Nálada, nie hlasovanie: Môže to takto zostať? – vyhovuje 2, s výhradou 0, s námietkou 1',
    'Clima, sem votação: Môže to takto zostať? – 2 de acordo, 0 com preocupação, 1 com objeção',
  ])
})

const STEPS: [string, Partial<Floor>, Partial<Floor>][] = [
  ['dots opened', {}, { dots: [aFloorRound()] }],
  ['somebody put dots', { dots: [aFloorRound()] }, { dots: [aFloorRound({ took: 1 })] }],
  ['dots closed', { dots: [aFloorRound()] }, { dots: [CLOSED] }],
  ['mood opened', {}, { moods: [aFloorMood()] }],
  ['somebody shows a card', { moods: [aFloorMood()] }, { moods: [aFloorMood({ red: 1 })] }],
  ['mood put away', { moods: [aFloorMood()] }, { moods: [PUT_AWAY] }],
]

test('DOTS-12 members and the public hear when a round begins and ends, and not of each answer', () => {
  const heard = STEPS.map(([what, before, now]) => {
    const after = contentOf(now)
    const said = announcementOf(
      changesBetween({ ...after, floor: aFloor(before) }, after),
      after,
      wordsIn('en'),
    )
    return [what, said, whatIsNew(aFloor(before), after.floor).map(({ kind }) => kind)]
  })

  expect(heard).toEqual([
    ['dots opened', 'A priority round is running. 2 dots for each person.', ['dots']],
    ['somebody put dots', '', []],
    ['dots closed', 'The priority round is over.', ['dots']],
    ['mood opened', 'Mood cards: Môže to takto zostať?', ['mood']],
    ['somebody shows a card', '', []],
    ['mood put away', 'The mood cards are put away.', ['mood']],
  ])
})

test('DOTS-12 the room sees the newest round while it runs, and for a while after it', () => {
  const at = (time: string) => ({ now: Date.parse(`2022-10-18T${time}Z`), shownMs: 180_000 })
  const kindOf = (floor: Partial<Floor>, time: string) => roundNow(aFloor(floor), at(time))?.kind ?? null

  expect([
    kindOf({}, '08:20:00'),
    kindOf({ dots: [aFloorRound()] }, '12:00:00'),
    kindOf({ dots: [CLOSED] }, '08:32:59'),
    kindOf({ dots: [CLOSED] }, '08:33:00'),
    kindOf({ dots: [CLOSED], moods: [aFloorMood()] }, '08:31:00'),
  ]).toEqual([null, 'dots', 'dots', null, 'mood'])
})

test('DOTS-12 what ended gives way to what is asked since', () => {
  const asked = [
    {},
    { dots: [CLOSED] },
    { dots: [CLOSED], moods: [aFloorMood()] },
    { dots: [CLOSED], vote: aFloorVote({ openedAt: '2022-10-18T08:40:00.000Z' }) },
  ].map((floor) => askedLast(aFloor(floor)))

  expect(asked).toEqual(['vote', 'dots', 'mood', 'vote'])
})
