import { edit } from '#domain/minutes/course.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { ResolveFinding } from '#protocol/minutes.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Context } from '#server/context.ts'
import { readMinutesInWork } from '#server/queries/minutes-in-work.ts'
import { actAtMeeting, idOf, type MeetingRef, NOTHING, type Nothing } from './act-at-meeting.ts'

/**
 * Says what becomes of something private that the check found: it stays, or the public edition covers it.
 * Citizens' words are never changed, so covering is the way for theirs. It does not end an approval: what
 * was verified is compared once more when it is published.
 */
export function resolveFinding(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, ...resolution }: ResolveFinding,
): Promise<Result<Nothing, Reason>> {
  const command = { does: 'write-minutes', command: 'minutes:resolve-finding', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const open = edit(setting.state)
    if (!open.ok) return open
    const { findings } = await readMinutesInWork(act, setting)
    const { key, kind, words, verdict } = resolution
    const isFound = findings.some((each) => each.key === key && each.kind === kind && each.words === words)
    if (!isFound) return refuse('not-found')

    await act.minutes.beginDraft(setting.id)
    await act.minutes.resolveFinding(setting.id, resolution, { personId: idOf(ctx), at: ctx.now() })
    // The words themselves stay out of the record of acts, which is kept for ever.
    await act.audit({
      action: 'minutes:resolve-finding',
      object: 'meeting',
      objectId: setting.id,
      detail: { key, kind, verdict },
    })
    return allow(NOTHING)
  })
}
