'use client'

import { useRef } from 'react'
import { RungNotice } from '#components/bell/rung-notice.tsx'
import { useBells } from '#components/bell/use-bells.ts'
import { DelayNotice } from '#components/public-view/delay-notice.tsx'
import { isOpenForWriting } from '#domain/meeting/role.ts'
import type { MeetingPage } from '#protocol/pages/meeting.ts'
import { LiveBar } from './live-bar.tsx'
import { MeetingBody } from './meeting-body.tsx'
import { PauseNotice } from './pause-notice.tsx'
import { type PublicWords, PublicWordsProvider } from './public-words.tsx'
import { SpeakingLine } from './speaking-line.tsx'
import { useAnnouncements } from './use-announcements.ts'
import { useReadingPlace } from './use-reading-place.ts'
import { useNewestFloor, useViewer } from './use-viewer.ts'

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
  const { link, changed, notes } = snapshot
  const isStale = link === 'lost' || link === 'refused'
  const notesRef = useRef<HTMLElement>(null)
  useAnnouncements(viewer, link)
  useReadingPlace(notesRef, notes)
  const bells = useBells(frame.code, useNewestFloor(viewer).items)

  return (
    <>
      {isFollowed && <LiveBar viewer={viewer} snapshot={snapshot} drawnAt={drawnAt} />}
      <PauseNotice floor={snapshot.floor} />
      <DelayNotice floor={snapshot.floor} drawnAt={drawnAt} />
      <SpeakingLine floor={snapshot.floor} drawnAt={drawnAt} isStale={isStale || snapshot.isFrozen} />
      <MeetingBody
        content={snapshot}
        changed={changed}
        isStale={isStale}
        frame={frame}
        drawnAt={drawnAt}
        notesRef={notesRef}
        bells={bells}
      />
      <div className="fixed inset-x-3 bottom-3 z-20 mx-auto max-w-xl print:hidden">
        <RungNotice bells={bells} />
      </div>
    </>
  )
}
