'use client'

import { useRef } from 'react'
import { isOpenForWriting } from '#domain/meeting/role.ts'
import type { MeetingPage } from '#protocol/pages/meeting.ts'
import { AgendaList } from './agenda-list.tsx'
import { JustDecided } from './just-decided.tsx'
import { LiveBar } from './live-bar.tsx'
import { MeetingDocument } from './meeting-document.tsx'
import { PublicBoard } from './public-board.tsx'
import { type PublicWords, PublicWordsProvider } from './public-words.tsx'
import { SaidList } from './said-list.tsx'
import { useAnnouncements } from './use-announcements.ts'
import { useReadingPlace } from './use-reading-place.ts'
import { useViewer } from './use-viewer.ts'

type Props = {
  readonly page: Pick<MeetingPage, 'frame' | 'state' | 'stored'>
  readonly words: PublicWords
  readonly drawnAt: number
}

/** The meeting as everybody may follow it: complete as it comes from the server, then live. */
export function LiveMeeting({ words, ...props }: Props) {
  return (
    <PublicWordsProvider words={words}>
      <Followed {...props} />
    </PublicWordsProvider>
  )
}

function Followed({ page: { frame, state, stored }, drawnAt }: Omit<Props, 'words'>) {
  const isFollowed = isOpenForWriting(state)
  const [viewer, snapshot] = useViewer({ code: frame.code, stored, isFollowed })
  const notes = useRef<HTMLElement>(null)
  useAnnouncements(viewer, snapshot.link)
  useReadingPlace(notes, snapshot.notes)

  return (
    <>
      <LiveBar viewer={viewer} snapshot={snapshot} drawnAt={drawnAt} isFollowed={isFollowed} />
      <JustDecided content={snapshot} drawnAt={drawnAt} />
      <div className="mt-8 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(19rem,26rem)] lg:grid-rows-[auto_1fr]">
        <AgendaList floor={snapshot.floor} drawnAt={drawnAt} className="lg:col-start-2" />
        <MeetingDocument
          ref={notes}
          snapshot={snapshot}
          className="lg:col-start-1 lg:row-span-2 lg:row-start-1"
        />
        <div className="min-w-0 space-y-10 lg:col-start-2">
          <PublicBoard content={snapshot} frame={frame} />
          <SaidList floor={snapshot.floor} />
        </div>
      </div>
    </>
  )
}
