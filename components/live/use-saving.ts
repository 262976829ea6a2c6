'use client'

import { useMemo } from 'react'
import { useLiveMeeting } from '#components/live/meeting-session.tsx'
import type { Saving } from '#components/live/saving.ts'
import { useFloor } from '#components/live/use-floor.ts'
import { useMayWrite } from '#components/live/use-may-write.ts'
import { useWatched } from '#components/live/use-watched.ts'

/** What is safely stored and what still waits, from the server's acknowledgements alone. */
export function useSaving(): Saving {
  const saving = useWatched(useLiveMeeting().shared.saving)
  const mayWrite = useMayWrite()
  // Before the floor is here nobody knows yet whether the meeting is open.
  const isKnown = useFloor(({ meeting }) => meeting !== null)
  return useMemo(
    () => (mayWrite || !isKnown || saving.waiting > 0 ? saving : { ...saving, state: 'read-only' }),
    [mayWrite, isKnown, saving],
  )
}
