import { closeAgenda } from '#domain/meeting/agenda.ts'
import { close } from '#domain/meeting/course.ts'
import { allow, type Result } from '#domain/result.ts'
import { askNothingElse } from '#domain/room/asking.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context, StoredItem } from '#server/context.ts'
import { actAtMeeting, type MeetingRef, NOTHING } from './act-at-meeting.ts'
import { endQueue } from './end-queue.ts'
import { promiseTheRest } from './promise-answer.ts'
import { endPause, showPublicEverything } from './resume-public-view.ts'
import { returnMovedItems } from './return-moved-items.ts'
import { endRoles } from './run-roles.ts'

/**
 * Ends the meeting, the item it was at, and every pause and delay of the public view; from here on its words stand.
 * Nothing that should have been decided is lost: it moves to the next meeting, by the moderator's word,
 * and stands in its agenda as soon as there is one.
 */
export async function closeMeeting(
  ctx: Context,
  meeting: MeetingRef,
  request: Requests['meeting:close'],
): Promise<Result<Values['meeting:close'], Reason>> {
  const closed = await endIt(ctx, meeting, request)
  if (closed.ok) await returnMovedItems(ctx, await ctx.store.meetings.get(meeting.id))
  return closed
}

function endIt(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, moves = [] }: Requests['meeting:close'],
): Promise<Result<Values['meeting:close'], Reason>> {
  const command = { does: 'run-meeting', command: 'meeting:close', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const closed = close(setting.state)
    if (!closed.ok) return closed
    const free = askNothingElse(await act.roomQuestions.open(setting.id))
    if (!free.ok) return free

    const agenda = await act.agenda.ofMeeting(setting.id)
    const cardsWaiting = await act.proposals.countReady(setting.id)
    const changed = closeAgenda(agenda, { moves, at: ctx.now(), cardsWaiting })
    if (!changed.ok) return changed

    if (setting.pause) await endPause(act, setting)
    if (act.document.isPublicViewHeld) await showPublicEverything(act, setting)
    await endQueue(act, setting, ctx.now())
    await endRoles(act, setting, ctx.now())
    await promiseTheRest(act, setting, ctx.now())
    await act.agenda.save(changed.value)
    await act.meetings.setCourse(setting.id, { state: closed.value, closedAt: ctx.now() })
    act.document.rulesChanged()
    act.document.keepRevision({ kind: 'closed' })
    await act.audit({
      action: 'meeting:close',
      object: 'meeting',
      objectId: setting.id,
      detail: { from: setting.state, ...movedIn(changed.value) },
    })
    return allow(NOTHING)
  })
}

function movedIn(items: readonly StoredItem[]): { moved?: string } {
  const moved = items.filter(({ state }) => state === 'moved').map(({ number }) => number)
  return moved.length > 0 ? { moved: moved.join(', ') } : {}
}
