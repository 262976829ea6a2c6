'use client'

import type { Outbox } from '#components/capture/outbox.ts'
import { useLiveMeeting } from '#components/live/meeting-session.tsx'
import { useWatched } from '#components/live/use-watched.ts'

/** What this person has written down here, and the means to write down more. */
export function useOutbox(): Pick<Outbox, 'capture' | 'retry' | 'discard'> & {
  readonly captured: ReturnType<Outbox['captured']['get']>
  readonly isKept: boolean | undefined
} {
  const { outbox } = useLiveMeeting()
  const { capture, retry, discard } = outbox
  return { captured: useWatched(outbox.captured), isKept: useWatched(outbox.isKept), capture, retry, discard }
}
