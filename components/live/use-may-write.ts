'use client'

import { useLiveMeeting, useOnlooker } from '#components/live/meeting-session.tsx'
import { useFloor } from '#components/live/use-floor.ts'
import { useSelected } from '#components/live/use-watched.ts'
import { isOpenForWriting } from '#domain/meeting/role.ts'

/** Whether this person may change the words now: a member, the meeting open, the connection not ended. */
export function useMayWrite(): boolean {
  const { role } = useOnlooker()
  const isOpen = useFloor(({ meeting }) => meeting !== null && isOpenForWriting(meeting.state))
  const hasEnded = useSelected(useLiveMeeting().shared.link, ({ phase }) => phase === 'ended')
  return role !== 'viewer' && isOpen && !hasEnded
}
