import { openItem } from '#domain/meeting/agenda.ts'
import type { Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import type { MeetingRef } from './act-at-meeting.ts'
import { changeAgenda } from './change-agenda.ts'

/** Turns to an item of the agenda; everybody's page follows. */
export function openAgendaItem(
  ctx: Context,
  meeting: MeetingRef,
  request: Requests['agenda:open'],
): Promise<Result<Values['agenda:open'], Reason>> {
  const { itemId } = request
  return changeAgenda(
    ctx,
    meeting,
    { command: 'agenda:open', ...request },
    { rule: openItem, afterwards: (act) => act.document.keepRevision({ kind: 'item_opened', itemId }) },
  )
}
