import { acceptActs } from '#domain/meeting/course.ts'
import { extend } from '#domain/meeting/extension.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, idOf, type MeetingRef } from './act-at-meeting.ts'

/** Gives the open item minutes beyond its plan; who, when and how many is kept beside the plan. */
export function extendAgendaItem(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, itemId, minutes, seen }: Requests['agenda:extend'],
): Promise<Result<Values['agenda:extend'], Reason>> {
  const command = { does: 'run-agenda', command: 'agenda:extend', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptActs(setting.state)
    if (!accepted.ok) return accepted
    const agenda = await act.agenda.ofMeeting(setting.id)
    const item = agenda.find(({ id }) => id === itemId)
    if (!item) return refuse('not-found')
    const extended = extend(item, { minutes, seen })
    if (!extended.ok) return extended

    await act.agenda.extend(itemId, { minutes, at: ctx.now(), byId: idOf(ctx) })
    await act.audit({
      action: 'agenda:extend',
      object: 'agenda-item',
      objectId: itemId,
      detail: { number: item.number, minutes, extendedMinutes: extended.value },
    })
    return allow({ extendedMinutes: extended.value })
  })
}
