import { acceptOnDemand, parseRevisionName } from '#domain/history/revision.ts'
import { acceptWriting } from '#domain/meeting/course.ts'
import { allow, type Result } from '#domain/result.ts'
import type { KeepRevision } from '#protocol/history.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, type MeetingRef, NOTHING, type Nothing } from './act-at-meeting.ts'

/** Keeps the document as it stands at this moment, under a name. */
export function keepRevision(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, name }: KeepRevision,
): Promise<Result<Nothing, Reason>> {
  const command = { does: 'keep-revision', command: 'revision:keep', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = acceptWriting(setting.state)
    if (!accepted.ok) return accepted
    const named = parseRevisionName(name)
    if (!named.ok) return named
    const room = acceptOnDemand(await act.revisions.countOnDemand(setting.id))
    if (!room.ok) return room

    act.document.keepRevision({ kind: 'named', name: named.value })
    await act.audit({ action: 'revision:keep', object: 'document', objectId: setting.id, detail: {} })
    return allow(NOTHING)
  })
}
