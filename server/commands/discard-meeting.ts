import { discard } from '#domain/meeting/convening.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Context } from '#server/context.ts'
import { actAtMeeting, type MeetingRef, NOTHING, type Nothing } from './act-at-meeting.ts'
import { returnMovedItems } from './return-moved-items.ts'

/**
 * Gives up a draft that nobody was told of: it stands in no list and holds no room any more, and what it
 * had taken up from earlier meetings goes to the next one. The record keeps that it was there.
 */
export async function discardMeeting(
  ctx: Context,
  meeting: MeetingRef,
  { requestId }: { readonly requestId: string },
): Promise<Result<Nothing, Reason>> {
  const command = { does: 'cancel-meeting', command: 'meeting:discard', requestId } as const

  const discarded = await actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const accepted = discard(setting.state)
    if (!accepted.ok) return accepted
    await act.meetings.discard(setting.id, ctx.now())
    act.document.rulesChanged()
    const detail = { code: setting.code, title: setting.title }
    await act.audit({ action: 'meeting:discard', object: 'meeting', objectId: setting.id, detail })
    return allow(NOTHING)
  })
  if (discarded.ok) await returnMovedItems(ctx, await ctx.store.meetings.get(meeting.id))
  return discarded
}
