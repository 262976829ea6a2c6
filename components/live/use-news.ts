'use client'

import { useEffect, useRef } from 'react'
import { useLiveMeeting } from '#components/live/meeting-session.tsx'
import type { News } from '#protocol/requests.ts'

/** Calls back when the server tells something short-lived; what lasts stands on the floor. */
export function useNews<Name extends keyof News>(name: Name, onNews: (news: News[Name]) => void): void {
  const { requests } = useLiveMeeting()
  const latest = useRef(onNews)
  useEffect(() => {
    latest.current = onNews
  })
  useEffect(() => requests.on(name, (news) => latest.current(news)), [requests, name])
}
