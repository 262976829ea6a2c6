import { acceptWriting } from '#domain/meeting/course.ts'
import { settleHighlight as settle, takeBackHighlight as takeBack } from '#domain/proposal/highlight.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, idOf, type MeetingRef, NOTHING } from './act-at-meeting.ts'

/** Who highlighted a proposal has nothing more to say about it. */
export function takeBackHighlight(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, highlightId }: Requests['highlight:take-back'],
): Promise<Result<Values['highlight:take-back'], Reason>> {
  const command = { does: 'highlight', command: 'highlight:take-back', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptWriting(setting.state)
    if (!accepted.ok) return accepted
    const taken = takeBack(await act.highlights.find(setting.id, highlightId), idOf(ctx))
    if (!taken.ok) return taken

    await act.highlights.takeBack(highlightId, ctx.now())
    await act.audit({ action: 'highlight:take-back', object: 'highlight', objectId: highlightId, detail: {} })
    return allow(NOTHING)
  })
}

/** A moderator ends a highlight that was spoken about, and says how. */
export function settleHighlight(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, highlightId, reason }: Requests['highlight:settle'],
): Promise<Result<Values['highlight:settle'], Reason>> {
  const command = { does: 'settle-highlight', command: 'highlight:settle', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptWriting(setting.state)
    if (!accepted.ok) return accepted
    const highlight = await act.highlights.find(setting.id, highlightId)
    if (!highlight) return refuse('not-found')
    const settled = settle(highlight.state, reason)
    if (!settled.ok) return settled

    await act.highlights.settle(highlightId, { reason: settled.value, at: ctx.now(), by: idOf(ctx) })
    const detail = { reason: settled.value }
    await act.audit({ action: 'highlight:settle', object: 'highlight', objectId: highlightId, detail })
    return allow(NOTHING)
  })
}
