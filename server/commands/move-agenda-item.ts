import { moveItem } from '#domain/meeting/agenda.ts'
import type { Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import type { MeetingRef } from './act-at-meeting.ts'
import { changeAgenda } from './change-agenda.ts'

/** Leaves an item to the next meeting. */
export function moveAgendaItem(
  ctx: Context,
  meeting: MeetingRef,
  request: Requests['agenda:move'],
): Promise<Result<Values['agenda:move'], Reason>> {
  return changeAgenda(ctx, meeting, { command: 'agenda:move', ...request }, { rule: moveItem })
}
