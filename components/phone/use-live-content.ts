'use client'

import { useEffect, useState } from 'react'
import { useLiveMeeting } from '#components/live/meeting-session.tsx'
import { useFloor } from '#components/live/use-floor.ts'
import { type MeetingContent, readCardTexts } from '#protocol/meeting-content.ts'
import { PROPOSALS } from '#protocol/shared-document.ts'

const REFRESH_MS = 250

/** What the shared document says, as the public page draws it; the stored one until it has arrived. */
export function useLiveContent(stored: MeetingContent): MeetingContent {
  const { doc } = useLiveMeeting().shared
  const floor = useFloor((whole) => whole)
  const [cards, setCards] = useState(stored.cards)

  useEffect(() => {
    if (!floor.meeting) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      timer = undefined
      setCards(readCardTexts(doc, floor))
    }
    const readSoon = () => {
      timer ??= setTimeout(read, REFRESH_MS)
    }
    read()
    const proposals = doc.getMap(PROPOSALS)
    proposals.observeDeep(readSoon)
    return () => {
      proposals.unobserveDeep(readSoon)
      clearTimeout(timer)
    }
  }, [doc, floor])

  return floor.meeting ? { floor, cards, notes: stored.notes } : stored
}
