import { useEffect, useRef } from 'react'
import { announce } from '#components/ui/announcer.ts'
import { announcementOf } from './announcement.ts'
import type { Change } from './changes.ts'
import type { MeetingViewer } from './meeting-viewer.ts'
import { usePublicWords } from './public-words.tsx'
import type { LinkState } from './viewer-link.ts'

const GATHER_MS = 5_000

/** Tells those who listen what happened in the last seconds, as one summary. */
export function useAnnouncements(viewer: MeetingViewer, link: LinkState): void {
  const words = usePublicWords()
  const gathered = useRef<Change[]>([])
  const wasLost = useRef(false)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      timer = undefined
      const summary = announcementOf(gathered.current, viewer.snapshot(), words)
      gathered.current = []
      if (summary !== '') announce(summary)
    }
    const stop = viewer.onChanges((changes) => {
      gathered.current.push(...changes)
      timer ??= setTimeout(tell, GATHER_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [viewer, words])

  useEffect(() => {
    if (link === 'lost' && !wasLost.current) announce(words.meeting.saidLost, { subject: 'link' })
    const isBack = link === 'live' || link === 'polling'
    if (isBack && wasLost.current) announce(words.meeting.saidBack, { subject: 'link' })
    wasLost.current = link === 'lost'
  }, [link, words])
}
