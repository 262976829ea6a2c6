import { expect, test } from 'vitest'
import { MEETING_STATES } from '#domain/meeting/role.ts'
import {
  acceptRemark,
  approve,
  beginCorrection,
  edit,
  publish,
  sendToReview,
  termsOf,
} from '#domain/minutes/course.ts'
import { minutesNumber, nextInSeries } from '#domain/minutes/numbering.ts'
import type { Result } from '#domain/result.ts'

const at = new Date('2022-10-20T10:00:00Z')
const said = (result: Result<unknown, string>) => (result.ok ? result.value : result.reason)

test('MIN-4 editing begins with the close and ends with publishing; it takes an approval back', () => {
  const table = Object.fromEntries(MEETING_STATES.map((state) => [state, said(edit(state))]))

  expect(table).toEqual({
    draft: 'minutes-not-begun',
    convened: 'minutes-not-begun',
    check_in: 'minutes-not-begun',
    in_session: 'minutes-not-begun',
    paused: 'minutes-not-begun',
    closed: 'minutes_draft',
    minutes_draft: 'minutes_draft',
    minutes_in_review: 'minutes_in_review',
    minutes_approved: 'minutes_in_review',
    minutes_published: 'minutes-published',
    cancelled: 'minutes-not-begun',
  })
})

test('MIN-6 a review begins once and takes corrections until its end', () => {
  const remark = (state: (typeof MEETING_STATES)[number], until: Date | null) =>
    said(acceptRemark({ state, remarksUntil: until, at }))

  expect([said(sendToReview('minutes_draft')), said(sendToReview('minutes_in_review'))]).toEqual([
    'minutes_in_review',
    'wrong-state',
  ])
  expect([
    remark('minutes_in_review', at),
    remark('minutes_in_review', new Date(at.getTime() - 1)),
    remark('minutes_draft', at),
    remark('minutes_published', at),
    remark('in_session', at),
  ]).toEqual([true, 'too-late', 'wrong-state', 'minutes-published', 'minutes-not-begun'])
})

test('MIN-7 a second person verifies what they have read, when every correction is answered', () => {
  const fine = {
    state: 'minutes_in_review',
    verifierId: 'cyril',
    writerIds: ['ben'],
    unanswered: 0,
    verified: null,
    read: 'x',
    present: 'x',
  } as const

  expect([
    said(approve(fine)),
    said(approve({ ...fine, verifierId: 'ben' })),
    said(approve({ ...fine, unanswered: 1 })),
    said(approve({ ...fine, read: 'y' })),
    said(approve({ ...fine, state: 'minutes_draft' })),
    said(approve({ ...fine, state: 'minutes_approved', verified: 'x' })),
    said(approve({ ...fine, state: 'minutes_approved', verified: 'old' })),
  ]).toEqual([
    'minutes_approved',
    'own-minutes',
    'remarks-open',
    'minutes-changed',
    'wrong-state',
    'wrong-state',
    'minutes_approved',
  ])
})

test('MIN-10 only what was verified is published, without open findings', () => {
  const fine = { state: 'minutes_approved', verified: 'x', present: 'x', openFindings: 0 } as const

  expect([
    said(publish(fine)),
    said(publish({ ...fine, openFindings: 1 })),
    said(publish({ ...fine, verified: null })),
    said(publish({ ...fine, present: 'y' })),
    said(publish({ ...fine, state: 'minutes_in_review' })),
    said(publish({ ...fine, state: 'minutes_published' })),
  ]).toEqual([
    'minutes_published',
    'private-words',
    'minutes-changed',
    'minutes-changed',
    'wrong-state',
    'minutes-published',
  ])
})

test('MIN-13 a correction of what is published says what and why', () => {
  const words = { what: ' Počet hodín ', why: 'Preklep' }

  expect([
    said(beginCorrection('minutes_published', words)),
    said(beginCorrection('minutes_published', { what: '', why: 'x' })),
    said(beginCorrection('minutes_draft', words)),
    said(beginCorrection('in_session', words)),
  ]).toEqual([{ what: 'Počet hodín', why: 'Preklep' }, 'reason-missing', 'wrong-state', 'minutes-not-begun'])
})

test('MIN-11 a number is the place in the series, as the office of the country writes it', () => {
  const series = { year: 2022, sequence: 7, themeCode: 'SEN' }

  expect([
    minutesNumber({ ...series, locale: 'sk-SK' }),
    minutesNumber({ ...series, locale: 'sk', themeCode: null }),
    minutesNumber({ ...series, locale: 'pt-BR' }),
    nextInSeries(null),
    nextInSeries(7),
  ]).toEqual(['Z-07/2022/SEN', 'Z-07/2022', '07/2022', 1, 8])
})

test('MIN-6 the rulebook says how long a review lasts; what it does not say is usual', () => {
  expect([
    termsOf({ minutes_comment_days: 3, minutes_publish_days: 10 }),
    termsOf({ minutes_comment_days: 'soon', minutes_publish_days: 0 }),
    termsOf(null),
  ]).toEqual([
    { remarkDays: 3, publishDays: 10 },
    { remarkDays: 5, publishDays: 14 },
    { remarkDays: 5, publishDays: 14 },
  ])
})
