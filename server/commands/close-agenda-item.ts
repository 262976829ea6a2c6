import { closeItem } from '#domain/meeting/agenda.ts'
import type { Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import type { MeetingRef } from './act-at-meeting.ts'
import { changeAgenda } from './change-agenda.ts'

/** Ends the open item; one that is there to decide needs its result first. */
export function closeAgendaItem(
  ctx: Context,
  meeting: MeetingRef,
  { result, ...request }: Requests['agenda:close'],
): Promise<Result<Values['agenda:close'], Reason>> {
  return changeAgenda(
    ctx,
    meeting,
    { command: 'agenda:close', ...request },
    { rule: (agenda, press) => closeItem(agenda, { ...press, result }) },
  )
}
