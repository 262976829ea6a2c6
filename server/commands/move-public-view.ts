import { INSTALLATION } from '#domain/actor.ts'
import { isMoving, lengthOf } from '#domain/meeting/public-delay.ts'
import { isUndecided } from '#domain/proposal/state.ts'
import { allow, refuse } from '#domain/result.ts'
import type { Act, Context, MeetingSetting } from '#server/context.ts'
import { actAtMeeting } from './act-at-meeting.ts'

/**
 * Moves on what the public sees of delayed meetings: keeps the state of those in which something was
 * done, and shows what is old enough. Every worker does it now and then; the lock of the document and
 * what stands behind it decide who has something to do.
 */
export async function movePublicViews({ store, now }: Pick<Context, 'store' | 'now'>): Promise<void> {
  const ctx: Context = { actor: INSTALLATION, store, now }
  for (const meeting of await store.awaitingPublic.due(now())) {
    const command = { does: 'run-meeting', command: 'meeting:move-public-view' } as const
    await actAtMeeting(ctx, meeting, command, async (act, setting) => {
      const due = isMoving(setting) && (await act.awaitingPublic.findDue(setting.id, now()))
      if (!due) return refuse('wrong-state')
      if (due.isShown) await showWhatIsDue(act, setting, now())
      if (due.isKept) act.document.keepForPublic()
      return allow({})
    })
  }
}

/** What the public sees from now on has its public pages from now on. */
export async function showWhatIsDue(act: Act, { id, view }: MeetingSetting, now: Date): Promise<void> {
  const shown = await act.document.movePublicView(new Date(now.getTime() - lengthOf(view.delay)))
  if (!shown) return
  for (const proposal of await act.awaitingPublic.proposals(id)) {
    // Its row has the words as tabled, which somebody may have taken out within the delay.
    const words = isUndecided(proposal.state) && shown.words(proposal.id)
    if (words) await act.proposals.change(proposal.id, words)
  }
  await act.awaitingPublic.releaseShown(id, shown.floor)
}
