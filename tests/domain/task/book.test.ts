import { expect, test } from 'vitest'
import { type EarlierTask, isOverdue, type LaterMeeting, stateAt } from '#domain/task/book.ts'

const day = (date: string) => new Date(`2026-${date}T10:00:00Z`)

const aTask = (over: Partial<EarlierTask> = {}): EarlierTask => ({
  state: 'open',
  createdAt: day('09-01'),
  settledAt: null,
  settledInId: null,
  ...over,
})
const done = (date: string, settledInId: string | null = null) =>
  aTask({ state: 'done', settledAt: day(date), settledInId })

const prepared: LaterMeeting = { id: 'm2', openedAt: null, closedAt: null }
const sitting: LaterMeeting = { id: 'm2', openedAt: day('10-12'), closedAt: null }
const over: LaterMeeting = { ...sitting, closedAt: day('10-13') }

test.each([
  ['open', 'open', aTask()],
  ['ended before it', undefined, done('10-01')],
  ['ended there', 'done', done('10-12', 'm2')],
  ['dropped there', 'dropped', { ...done('10-12', 'm2'), state: 'dropped' as const }],
])('TASK-4 a task that is %s stands before the next meeting as %s', (_, expected, task) => {
  expect(stateAt(task, sitting)).toBe(expected)
})

test('TASK-4 what was ended in preparing a meeting was ended at it; what was ended elsewhere is gone', () => {
  expect([stateAt(done('10-01', 'm2'), prepared), stateAt(done('10-01'), prepared)]).toEqual([
    'done',
    undefined,
  ])
})

test('TASK-5 at a meeting that is over tasks stand as they stood at its close', () => {
  const states = [
    stateAt(aTask(), over),
    stateAt(done('10-12', 'm2'), over),
    // From the desk of its own meeting, while this one sat.
    stateAt(done('10-12'), over),
    // While the minutes of this one were written.
    stateAt(done('10-20', 'm2'), over),
    // At the meeting after it, and long before.
    stateAt(done('11-12', 'm3'), over),
    stateAt(done('10-01'), over),
    stateAt(aTask({ createdAt: day('10-20') }), over),
  ]

  expect(states).toEqual(['open', 'done', 'done', 'done', 'open', undefined, undefined])
})

test('TASK-4 a task is overdue from the day after the one until which it was to be done', () => {
  expect(['2026-10-11', '2026-10-12', '2026-10-13', null].map((due) => isOverdue(due, '2026-10-12'))).toEqual(
    [true, false, false, false],
  )
})
