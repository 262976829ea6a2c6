import { openItem } from '#domain/meeting/agenda.ts'
import { acceptActs } from '#domain/meeting/course.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, type MeetingRef, NOTHING } from './act-at-meeting.ts'

/** Turns to an item of the agenda; everybody's page follows. */
export function openAgendaItem(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, itemId }: Requests['agenda:open'],
): Promise<Result<Values['agenda:open'], Reason>> {
  const command = { does: 'run-agenda', command: 'agenda:open', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptActs(setting.state)
    if (!accepted.ok) return accepted
    if (await act.votes.isOpenAt(setting.id)) return refuse('vote-open')
    const agenda = await act.agenda.ofMeeting(setting.id)
    const changed = openItem(agenda, { itemId, at: ctx.now() })
    if (!changed.ok) return changed

    await act.agenda.save(changed.value)
    act.document.keepRevision({ kind: 'item_opened', itemId })
    await act.audit({
      action: 'agenda:open',
      object: 'agenda-item',
      objectId: itemId,
      detail: { number: agenda.find(({ id }) => id === itemId)?.number ?? null },
    })
    return allow(NOTHING)
  })
}
