import { putBackItem } from '#domain/meeting/agenda.ts'
import type { Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import type { MeetingRef } from './act-at-meeting.ts'
import { changeAgenda } from './change-agenda.ts'

/** Leaves an item for later today; also takes back that it was skipped or moved. */
export function putBackAgendaItem(
  ctx: Context,
  meeting: MeetingRef,
  request: Requests['agenda:put-back'],
): Promise<Result<Values['agenda:put-back'], Reason>> {
  return changeAgenda(ctx, meeting, { command: 'agenda:put-back', ...request }, { rule: putBackItem })
}
