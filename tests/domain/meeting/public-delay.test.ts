import { expect, test } from 'vitest'
import {
  isDelayed,
  isHeldBack,
  isMoving,
  LIVE,
  lengthOf,
  PUBLIC_DELAYS,
  type PublicView,
  pausedView,
  resumedView,
  setPublicDelay,
  shownOf,
  viewWithDelay,
} from '#domain/meeting/public-delay.ts'
import type { PublicPause } from '#domain/meeting/public-view.ts'
import { isOpenForWriting, MEETING_STATES } from '#domain/meeting/role.ts'

const NOON = new Date('2026-11-26T12:00:00Z')
const at = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)
const PAUSE: PublicPause = { since: NOON, reason: 'Osobná vec.' }
const NONE: PublicView = { delay: 'none', ...LIVE }
const sitting = (view: PublicView, pause: PublicPause | null = null) =>
  ({ state: 'in_session', pause, view }) as const
const begun = viewWithDelay(sitting(NONE), 'five_minutes', NOON)
const shownAt = (view: PublicView) => (minutes: number) => shownOf(view, at(minutes))

test('DELAY-1 from preparation to close every delay but the one that stands is taken', () => {
  const said = MEETING_STATES.map((state) => {
    const set = setPublicDelay({ ...sitting(NONE), state }, 'five_minutes')
    return [state, set.ok || set.reason]
  })

  expect(said).toEqual(
    MEETING_STATES.map((state) => [
      state,
      state === 'draft' || isOpenForWriting(state) ? true : 'meeting-closed',
    ]),
  )
  expect(PUBLIC_DELAYS.map((delay) => setPublicDelay(sitting({ ...NONE, delay }), delay).ok)).toEqual(
    PUBLIC_DELAYS.map(() => false),
  )
})

test('DELAY-1 a delay begins with the notice and ends with the close', () => {
  const held = MEETING_STATES.filter((state) => isDelayed({ state, view: begun }))

  expect(held).toEqual(['convened', 'check_in', 'in_session', 'paused'])
  expect(viewWithDelay({ ...sitting(NONE), state: 'draft' }, 'one_minute', NOON)).toEqual({
    delay: 'one_minute',
    ...LIVE,
  })
  expect([isHeldBack(sitting(NONE)), isHeldBack(sitting(NONE, PAUSE)), isHeldBack(sitting(begun))]).toEqual([
    false,
    true,
    true,
  ])
})

test('DELAY-1 states are kept for a delay that passes, and not during a pause', () => {
  expect(PUBLIC_DELAYS.map((delay) => isMoving(sitting({ ...begun, delay })))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(isMoving(sitting(begun, PAUSE))).toBe(false)
  expect(PUBLIC_DELAYS.map(lengthOf)).toEqual([0, 60_000, 300_000, Number.POSITIVE_INFINITY])
})

test('DELAY-2 a view that was live stands until the delay has passed, and follows at its distance', () => {
  expect([0, 3, 5, 7].map(shownAt(begun))).toEqual([NOON, NOON, NOON, at(2)])
})

test('DELAY-2 lengthening lets it stand, shortening moves it at once, and none shows everything', () => {
  const minute = viewWithDelay(sitting(NONE), 'one_minute', NOON)
  const longer = viewWithDelay(sitting(minute), 'five_minutes', at(10))
  const shorter = viewWithDelay(sitting(longer), 'one_minute', at(20))

  expect([10, 13, 14, 16].map(shownAt(longer))).toEqual([at(9), at(9), at(9), at(11)])
  expect([20, 21].map(shownAt(shorter))).toEqual([at(19), at(20)])
  expect(shownOf(viewWithDelay(sitting(shorter), 'none', at(30)), at(30))).toBe(null)
})

test('DELAY-2 until the close it stands, and what was not kept meanwhile is not caught up with', () => {
  const closed = viewWithDelay(sitting(begun), 'until_close', at(10))
  const back = viewWithDelay(sitting(closed), 'one_minute', at(30))

  expect([10, 300].map(shownAt(closed))).toEqual([at(5), at(5)])
  expect([30, 30.5, 31, 32].map(shownAt(back))).toEqual([at(5), at(5), at(30), at(31)])
})

test('DELAY-5 a pause holds the moment that the public sees; after it the moment of the resumption comes next', () => {
  const paused = pausedView(begun, at(10))
  const resumed = resumedView(paused, at(20))

  expect([10, 15, 60].map(shownAt(paused))).toEqual([at(5), at(5), at(5)])
  expect([20, 24, 25, 26].map(shownAt(resumed))).toEqual([at(5), at(5), at(20), at(21)])
})

test('DELAY-5 shortened after a pause, it still shows nothing from before the resumption', () => {
  const resumed = resumedView(pausedView(begun, at(10)), at(20))
  const shorter = viewWithDelay(sitting(resumed), 'one_minute', at(20.5))

  expect([20.5, 20.9, 21, 22].map(shownAt(shorter))).toEqual([at(5), at(5), at(20), at(21)])
})

test('DELAY-5 without a delay, or until the close, a resumption changes what it should', () => {
  const live = resumedView(pausedView(NONE, NOON), at(10))
  const closed = viewWithDelay(sitting(NONE), 'until_close', NOON)

  expect(live).toEqual(NONE)
  expect(resumedView(pausedView(closed, at(5)), at(10))).toEqual(closed)
})

test('DELAY-5 a delay that is set during a pause changes nothing that the public sees', () => {
  const paused = pausedView(NONE, NOON)
  const view = viewWithDelay(sitting(paused, PAUSE), 'five_minutes', at(5))

  expect([5, 30].map(shownAt(view))).toEqual([NOON, NOON])
  expect([10, 14, 15, 16].map(shownAt(resumedView(view, at(10))))).toEqual([NOON, NOON, at(10), at(11)])
})
