import { expect, test } from 'vitest'
import { MEETING_STATES, type MeetingState } from '#domain/meeting/role.ts'
import { LONGEST_HIDING_REASON } from '#domain/moderation/hiding-reason.ts'
import {
  acceptSupport,
  answerQuestion,
  byWeight,
  daysAfter,
  hideQuestion,
  isOverdue,
  LONGEST_ANSWER,
  promiseAnswer,
  QUESTION_STATES,
  type QuestionState,
  showQuestion,
  takeUpQuestion,
} from '#domain/question/question.ts'

const allowedIn = (rule: (state: QuestionState) => { ok: boolean }) =>
  QUESTION_STATES.filter((state) => rule(state).ok)
const said = (result: { ok: boolean; reason?: string }) => result.ok || result.reason
const TODAY = '2022-10-18'

test('ASK-3 what waits or was hidden is shown, what waits or stands is hidden, and nothing promised or answered', () => {
  expect([allowedIn(showQuestion), allowedIn((state) => hideQuestion(state, 'Osobný údaj.'))]).toEqual([
    ['asked', 'hidden'],
    ['asked', 'visible'],
  ])
})

test.each([
  ['', 'reason-missing'],
  ['  \n ', 'reason-missing'],
  ['x'.repeat(LONGEST_HIDING_REASON + 1), 'too-long'],
])('ASK-3 %j is no reason to hide a question', (reason, refusal) => {
  expect(hideQuestion('asked', reason)).toEqual({ ok: false, reason: refusal })
})

test('ASK-3 a reason is kept as one line', () => {
  expect(hideQuestion('asked', ' Osobný\n  údaj. ')).toEqual({ ok: true, value: 'Osobný údaj.' })
})

test('ASK-4 a question is supported while everybody reads it and nobody has answered', () => {
  expect(allowedIn(acceptSupport)).toEqual(['visible', 'to_be_answered'])
})

const takeUp = (
  over: { state?: QuestionState; meeting?: MeetingState; currentId?: string; seenId?: string } = {},
) =>
  takeUpQuestion(
    { id: 'q', state: over.state ?? 'visible' },
    {
      meeting: over.meeting ?? 'in_session',
      currentId: over.currentId ?? null,
      seenId: over.seenId ?? null,
    },
  )

test('ASK-5 a question is taken up while the meeting sits and it has no answer', () => {
  expect(MEETING_STATES.filter((meeting) => takeUp({ meeting }).ok)).toEqual(['in_session', 'paused'])
  expect(allowedIn((state) => takeUp({ state }))).toEqual(['visible', 'to_be_answered'])
})

test('ASK-5 whoever saw another question being answered is told', () => {
  expect([
    said(takeUp({ currentId: 'other', seenId: 'other' })),
    said(takeUp({ currentId: 'other' })),
    said(takeUp({ seenId: 'other' })),
    said(takeUp({ currentId: 'q', seenId: 'q' })),
  ]).toEqual([true, 'question-changed', 'question-changed', 'question-changed'])
})

test('ASK-6 an answer is given once', () => {
  const written = (state: QuestionState) => answerQuestion(state, { text: 'Áno.', how: 'written' }, 'closed')
  const live = (state: QuestionState) => answerQuestion(state, { text: '', how: 'live' }, 'in_session')

  expect([allowedIn(written), allowedIn(live)]).toEqual([
    ['visible', 'to_be_answered'],
    ['visible', 'to_be_answered'],
  ])
})

test('ASK-6 aloud one answers while the meeting sits, with words or without; in writing at any time, with words', () => {
  const live = (meeting: MeetingState) => answerQuestion('visible', { text: ' ', how: 'live' }, meeting)

  expect(MEETING_STATES.filter((meeting) => live(meeting).ok)).toEqual(['in_session', 'paused'])
  expect([
    live('in_session'),
    answerQuestion('visible', { text: ' Od mája.\r\nAj v nedeľu. ', how: 'live' }, 'in_session'),
    answerQuestion('to_be_answered', { text: 'Od mája.', how: 'written' }, 'minutes_published'),
    answerQuestion('to_be_answered', { text: '\n', how: 'written' }, 'closed'),
    answerQuestion('visible', { text: 'x'.repeat(LONGEST_ANSWER + 1), how: 'written' }, 'closed'),
  ]).toEqual([
    { ok: true, value: { state: 'answered_live', answer: null } },
    { ok: true, value: { state: 'answered_live', answer: 'Od mája.\nAj v nedeľu.' } },
    { ok: true, value: { state: 'answered', answer: 'Od mája.' } },
    { ok: false, reason: 'empty' },
    { ok: false, reason: 'too-long' },
  ])
})

const promised = (
  state: QuestionState,
  over: { due?: string; before?: string | null; seen?: string | null; isOpen?: boolean } = {},
) => {
  const { due = '2022-12-12', before = null, seen = before, isOpen = true } = over
  return promiseAnswer(state, { due, before, seen, isOpen, today: TODAY })
}

test('ASK-7 a day is promised for what has no answer', () => {
  expect(allowedIn((state) => promised(state))).toEqual(['visible', 'to_be_answered'])
})

test('ASK-7 a slip is put right until the close, and after it the day comes sooner or stays', () => {
  const before = '2022-12-01'
  const later = { before, due: '2022-12-02' }

  expect([
    said(promised('to_be_answered', later)),
    said(promised('to_be_answered', { ...later, isOpen: false })),
    said(promised('to_be_answered', { before, due: before, isOpen: false })),
    said(promised('to_be_answered', { before, due: '2022-11-30', isOpen: false })),
  ]).toEqual([true, 'due-not-later', true, true])
})

test('ASK-7 whoever saw another day there is told', () => {
  expect([
    said(promised('to_be_answered', { before: '2022-11-30', seen: null })),
    said(promised('to_be_answered', { before: '2022-11-30', seen: '2022-12-01' })),
  ]).toEqual(['question-changed', 'question-changed'])
})

test.each([
  ['2022-10-17', 'due-out-of-range'],
  ['2022-10-18', true],
  ['2023-10-19', true],
  ['2023-10-20', 'due-out-of-range'],
])('ASK-7 on 18 October 2022 the answer may be promised for %s: %s', (due, verdict) => {
  expect(said(promised('visible', { due }))).toBe(verdict)
})

test('ASK-7 an answer is overdue from the day after on, and not once it is there', () => {
  expect([
    isOverdue({ state: 'to_be_answered', due: TODAY }, TODAY),
    isOverdue({ state: 'to_be_answered', due: TODAY }, daysAfter(TODAY, 1)),
    isOverdue({ state: 'answered', due: TODAY }, daysAfter(TODAY, 1)),
    isOverdue({ state: 'visible', due: null }, TODAY),
  ]).toEqual([false, true, false, false])
})

test('ASK-4 first stands what is being answered, then what most want to know, then what came first; the answered last', () => {
  const a = (id: string, over: object) => ({
    id,
    state: 'visible' as QuestionState,
    supporters: 0,
    position: 1,
    takenUpAt: null,
    ...over,
  })
  const list = [
    a('answered', { state: 'answered', supporters: 9 }),
    a('late', { position: 3 }),
    a('early', { position: 2 }),
    a('wanted', { position: 4, supporters: 2 }),
    a('now', { position: 5, takenUpAt: '2022-10-18T08:00:00Z' }),
  ]

  expect(list.sort(byWeight).map(({ id }) => id)).toEqual(['now', 'wanted', 'early', 'late', 'answered'])
})
