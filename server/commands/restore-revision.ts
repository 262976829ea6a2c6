import { acceptOnDemand } from '#domain/history/revision.ts'
import { acceptWriting } from '#domain/meeting/course.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { RestoreRevision } from '#protocol/history.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, type MeetingRef, NOTHING, type Nothing } from './act-at-meeting.ts'

/**
 * Makes the words of an earlier state the present ones, by an edit like any other: nothing is
 * overwritten, decided cards and the floor are not touched, and the state before it is kept as a
 * revision, so that this can be taken back in the same way.
 */
export function restoreRevision(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, revisionId, withCards }: RestoreRevision,
): Promise<Result<Nothing, Reason>> {
  const command = { does: 'restore-revision', command: 'revision:restore', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptWriting(setting.state)
    if (!accepted.ok) return accepted
    const state = await act.revisions.findState(setting.id, revisionId)
    if (!state) return refuse('not-found')
    const room = acceptOnDemand(await act.revisions.countOnDemand(setting.id))
    if (!room.ok) return room

    await act.document.keepRevisionOfBefore({ kind: 'before_restore' })
    if (!act.document.bringTo(state, { withCards })) return refuse('nothing-to-restore')
    await act.audit({
      action: 'revision:restore',
      object: 'revision',
      objectId: revisionId,
      detail: { withCards },
    })
    return allow(NOTHING)
  })
}
