import { expect, test } from 'vitest'
import { announcementOf } from '#components/public-meeting/announcement.ts'
import { changesBetween } from '#components/public-meeting/changes.ts'
import { spokenWords } from '#components/public-meeting/public-words.tsx'
import { publicWordsIn } from '#components/public-meeting/public-words-in.ts'
import { timelineOf } from '#components/public-meeting/timeline.ts'
import { standingOf } from '#components/questions/standing.ts'
import type { FloorQuestion } from '#protocol/floor-question.ts'
import { aFloor, aFloorQuestion } from '#tests/support/a-meeting.ts'

const words = spokenWords(publicWordsIn('sk', { timeZone: 'Europe/Bratislava', theirLanguage: undefined }))
const NOW = '2022-10-18T08:20:00.000Z'
const content = (...asked: FloorQuestion[]) => ({ floor: aFloor({ questions: asked }), notes: [], cards: {} })

test('ASK-14 listeners hear of a question that is taken up, and not of each press that supports one', () => {
  const [before, taken] = [content(aFloorQuestion('a')), content(aFloorQuestion('a', { takenUpAt: NOW }))]
  const supported = content(aFloorQuestion('a', { supporters: 3 }))

  expect(announcementOf(changesBetween(before, taken), taken, words)).toBe(
    'Odpovedá sa na otázku verejnosti: Kedy bude obed aj v nedeľu?',
  )
  expect([changesBetween(before, supported), changesBetween(taken, taken)]).toEqual([[], []])
})

test('ASK-14 an answer is one of the moments of a meeting', () => {
  const floor = aFloor({
    questions: [aFloorQuestion('a'), aFloorQuestion('b', { state: 'answered_live', answeredAt: NOW })],
  })

  expect(timelineOf(floor).map(({ kind }) => kind)).toEqual(['question', 'opened'])
})

test('ASK-7 a reader is told what is overdue, and what is being answered before all', () => {
  const promised = aFloorQuestion('a', { state: 'to_be_answered', due: '2022-10-18' })

  expect([
    standingOf(promised, '2022-10-18'),
    standingOf(promised, '2022-10-19'),
    standingOf({ ...promised, takenUpAt: NOW }, '2022-10-19'),
  ]).toEqual(['to_be_answered', 'overdue', 'now'])
})
