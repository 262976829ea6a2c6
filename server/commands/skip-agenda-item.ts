import { skipItem } from '#domain/meeting/agenda.ts'
import type { Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import type { MeetingRef } from './act-at-meeting.ts'
import { changeAgenda } from './change-agenda.ts'

/** Passes over an item that nobody needs. */
export function skipAgendaItem(
  ctx: Context,
  meeting: MeetingRef,
  request: Requests['agenda:skip'],
): Promise<Result<Values['agenda:skip'], Reason>> {
  return changeAgenda(ctx, meeting, { command: 'agenda:skip', ...request }, { rule: skipItem })
}
