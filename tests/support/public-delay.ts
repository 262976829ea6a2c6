import type * as Y from 'yjs'
import type { PublicDelay } from '#domain/meeting/public-delay.ts'
import { readFloor } from '#protocol/floor.ts'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { movePublicViews } from '#server/commands/move-public-view.ts'
import { pausePublicView } from '#server/commands/pause-public-view.ts'
import { resumePublicView } from '#server/commands/resume-public-view.ts'
import { setPublicDelay } from '#server/commands/set-public-delay.ts'
import type { Context } from '#server/context.ts'
import type { Store } from '#server/store/store.ts'
import { REASON } from '#tests/support/public-pause.ts'

type Meeting = { readonly id: string; readonly groupId: string | null }
type Answer = { readonly ok: boolean }

export const SECOND = 1_000
export const MINUTE = 60 * SECOND

/** A moderator of a meeting whose clock goes when the test says so. */
export function delaying(store: Store, meeting: Meeting, { id }: { id: string }) {
  let time = Date.now()
  const ctx: Context = {
    actor: { kind: 'person', id, name: 'Mila', accountRole: 'member', suspended: false },
    now: () => new Date(time),
    store,
  }
  const requestId = crypto.randomUUID.bind(crypto)
  const done = async (act: Promise<Answer>) => {
    const answer = await act
    if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer)}`)
  }
  const move = (by: Store = store) => movePublicViews({ store: by, now: ctx.now })
  return {
    ctx,
    now: ctx.now,
    /** Lets time pass, after which some worker looks what there is to do. */
    after: (ms: number) => {
      time += ms
      return move()
    },
    passes: (ms: number) => {
      time += ms
    },
    move,
    delay: (delay: PublicDelay) => done(setPublicDelay(ctx, meeting, { requestId: requestId(), delay })),
    pause: () => done(pausePublicView(ctx, meeting, { requestId: requestId(), reason: REASON })),
    resume: () => done(resumePublicView(ctx, meeting, { requestId: requestId() })),
    close: () => done(closeMeeting(ctx, meeting, { requestId: requestId() })),
  }
}

export const isDelayedBy = (delay: PublicDelay) => (doc: Y.Doc) =>
  readFloor(doc).meeting?.publicView.delay === delay
