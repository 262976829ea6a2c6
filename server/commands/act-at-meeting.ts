import { isPerson } from '#domain/actor.ts'
import { type MeetingAct, permit } from '#domain/meeting/may.ts'
import { roleAt } from '#domain/meeting/role.ts'
import { type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Act, Context, MeetingSetting } from '#server/context.ts'

/** Which meeting a connection or a page belongs to. */
export type MeetingRef = { readonly id: string; readonly groupId: string | null }

/** What a command with nothing to tell answers. */
export type Nothing = Record<string, never>
export const NOTHING: Nothing = {}

/**
 * One act at one meeting: judged by the actor's role there, then carried out under the lock of the
 * meeting's document. All that a rule needs is read inside, so that of two who act at once the
 * second is judged by what the first has done.
 */
export async function actAtMeeting<Value>(
  ctx: Context,
  meeting: MeetingRef,
  { does, command, requestId }: { does: MeetingAct; command: string; requestId?: string | undefined },
  body: (act: Act, setting: MeetingSetting) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason>> {
  const permitted = await permitAt(ctx, meeting, does)
  if (!permitted.ok) return permitted

  return ctx.store.act(
    { actor: ctx.actor, command, at: ctx.now(), requestId, meetingId: meeting.id },
    async (act) => {
      const setting = await act.meetings.getSetting(meeting.id)
      // A draft that was given up a moment ago is not there any more.
      return setting.discardedAt === null ? body(act, setting) : refuse('not-found')
    },
  )
}

export async function permitAt(ctx: Context, meeting: MeetingRef, does: MeetingAct) {
  const standing = await ctx.store.meetings.standingOf(ctx.actor, meeting)
  return permit(ctx.actor, roleAt(ctx.actor, standing), does)
}

/** Whose name stands behind a row; null for the installation itself. */
export const idOf = ({ actor }: Context): string | null => (isPerson(actor) ? actor.id : null)
