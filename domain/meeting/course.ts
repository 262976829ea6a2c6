import { allow, type Result, refuse } from '#domain/result.ts'
import { isLive, isOpenForWriting, type MeetingState } from './role.ts'

/** The course of a meeting: convened by its notice, opened, closed. */

export function convene(state: MeetingState): Result<'convened', 'wrong-state'> {
  return state === 'draft' ? allow('convened') : refuse('wrong-state')
}

const MAY_BEGIN: ReadonlySet<MeetingState> = new Set(['convened', 'check_in', 'paused'])

export function open(
  state: MeetingState,
): Result<'in_session', 'meeting-already-open' | 'meeting-not-convened' | 'meeting-closed'> {
  if (state === 'in_session') return refuse('meeting-already-open')
  if (state === 'draft') return refuse('meeting-not-convened')
  return MAY_BEGIN.has(state) ? allow('in_session') : refuse('meeting-closed')
}

export function close(state: MeetingState): Result<'closed', 'meeting-not-open' | 'meeting-closed'> {
  if (isLive(state)) return allow('closed')
  return refuse(isBeforeItsTime(state) ? 'meeting-not-open' : 'meeting-closed')
}

/** Words and cards may be changed from the notice to the close. */
export function acceptWriting(state: MeetingState): Result<true, 'meeting-not-open' | 'meeting-closed'> {
  if (isOpenForWriting(state)) return allow(true)
  return refuse(state === 'draft' ? 'meeting-not-open' : 'meeting-closed')
}

/** Items are opened and decisions are made only while the meeting sits. */
export function acceptActs(state: MeetingState): Result<true, 'meeting-not-open' | 'meeting-closed'> {
  if (isLive(state)) return allow(true)
  return refuse(isBeforeItsTime(state) ? 'meeting-not-open' : 'meeting-closed')
}

const isBeforeItsTime = (state: MeetingState) => state === 'draft' || MAY_BEGIN.has(state)
