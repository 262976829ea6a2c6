'use client'

import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { LiveMeeting } from '#components/live/live-meeting.ts'
import type { Onlooker } from '#protocol/meeting-page.ts'

type Session = { readonly live: LiveMeeting; readonly onlooker: Onlooker }

const SessionContext = createContext<Session | null>(null)

type Props = { meetingCode: string; onlooker: Onlooker; children: ReactNode }

/** Connects everything below it to one meeting. Another meeting or another person is another session. */
export function MeetingSession({ meetingCode, onlooker, children }: Props) {
  return (
    <OneSession key={`${meetingCode} ${onlooker.personId}`} meetingCode={meetingCode} onlooker={onlooker}>
      {children}
    </OneSession>
  )
}

function OneSession({ meetingCode, onlooker, children }: Props) {
  const router = useRouter()
  const onRightsChanged = useRef(() => {})
  useEffect(() => {
    onRightsChanged.current = () => router.refresh()
  }, [router])

  const [live] = useState(
    () =>
      new LiveMeeting({
        // On the server nothing is opened, so nothing is asked of this address.
        origin: typeof location === 'undefined' ? 'http://localhost' : location.origin,
        meetingCode,
        personId: onlooker.personId,
        name: onlooker.name,
        onRightsChanged: () => onRightsChanged.current(),
      }),
  )
  useEffect(() => {
    live.open()
    return () => live.close()
  }, [live])
  useLeaveWarning(live)

  return <SessionContext value={{ live, onlooker }}>{children}</SessionContext>
}

/** Closing the page would lose what is not in the journal, yet or ever: then the browser asks first. */
function useLeaveWarning({ shared }: LiveMeeting) {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      const { waiting, isKept } = shared.saving.get()
      if (waiting > 0 && !(isKept && shared.keepsJournal.get())) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [shared])
}

function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('A live hook was used outside of <MeetingSession>')
  return session
}

export const useLiveMeeting = (): LiveMeeting => useSession().live
export const useOnlooker = (): Onlooker => useSession().onlooker
