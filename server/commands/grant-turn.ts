import { rulebookOf } from '#domain/process/rulebook.ts'
import { grant } from '#domain/queue/speaking.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Requests, Values } from '#protocol/requests.ts'
import type { Context } from '#server/context.ts'
import { type MeetingRef, NOTHING } from './act-at-meeting.ts'
import { actOnQueue } from './act-on-queue.ts'

/** A moderator gives somebody the floor; whoever spoke before has finished. */
export function grantTurn(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, turnId, speakingId }: Requests['queue:grant'],
): Promise<Result<Values['queue:grant'], Reason>> {
  const command = { does: 'run-queue', command: 'queue:grant', requestId } as const

  return actOnQueue(ctx, meeting, command, async (act, queue, { process }) => {
    const { speechSeconds } = rulebookOf(process.rulebook).speaking
    const at = ctx.now()
    const granted = grant(queue, { turnId, speakingId, at, speechSeconds })
    if (!granted.ok) return granted

    const { ended, until } = granted.value
    // The database allows one speaker, so the one before ends first.
    if (ended) await act.speakerTurns.finish(ended.id, { as: 'spoken', at })
    await act.speakerTurns.begin(turnId, { at, until })
    await act.audit({
      action: 'queue:grant',
      object: 'speaker-turn',
      objectId: turnId,
      detail: { seconds: speechSeconds, endedId: ended?.id ?? null },
    })
    return allow(NOTHING)
  })
}
