'use client'

import type { ReactNode } from 'react'
import { RungNotice } from '#components/bell/rung-notice.tsx'
import { useBells } from '#components/bell/use-bells.ts'
import { LinkSign } from '#components/public-meeting/link-sign.tsx'
import { PauseNotice } from '#components/public-meeting/pause-notice.tsx'
import { SpeakingLine } from '#components/public-meeting/speaking-line.tsx'
import { useAnnouncements } from '#components/public-meeting/use-announcements.ts'
import { useViewer } from '#components/public-meeting/use-viewer.ts'
import { isOpenForWriting } from '#domain/meeting/role.ts'
import type { MeetingPage } from '#protocol/pages/meeting.ts'
import { AskedNow } from './asked-now.tsx'
import { OutsideDoors } from './outside-doors.tsx'
import { PhoneShell } from './phone-shell.tsx'
import { type PhoneWords, PhoneWordsProvider } from './phone-words.tsx'
import { PresentNow } from './present-now.tsx'
import { SoFar } from './so-far.tsx'

type Props = {
  readonly page: MeetingPage
  readonly words: PhoneWords
  readonly drawnAt: number
  readonly tools: ReactNode
  /** What changed since the notice. */
  readonly news: ReactNode
}

/** The meeting in the hand of somebody who reads along; it sends nothing. */
export function VisitorsPhone({ words, ...props }: Props) {
  return (
    <PhoneWordsProvider words={words}>
      <Followed words={words} {...props} />
    </PhoneWordsProvider>
  )
}

function Followed({ page, words, drawnAt, tools, news }: Props) {
  const { frame, state, stored, hasMinutes } = page
  const isFollowed = isOpenForWriting(state)
  const [viewer, snapshot] = useViewer({ code: frame.code, stored, isFollowed })
  const { link, floor } = snapshot
  const bells = useBells(frame.code, floor.items)
  useAnnouncements(viewer, link)

  return (
    <PhoneShell
      frame={frame}
      theirLanguage={words.theirLanguage}
      whole={words.phone.wholePage}
      sign={isFollowed && <LinkSign snapshot={snapshot} drawnAt={drawnAt} />}
      tools={tools}
      bar={<OutsideDoors page={page} meeting={floor.meeting} />}
    >
      <div className="sticky top-2 z-10 empty:hidden">
        <RungNotice bells={bells} />
      </div>
      {news}
      <PauseNotice floor={floor} />
      <PresentNow floor={floor} hasMinutes={hasMinutes} drawnAt={drawnAt} />
      <AskedNow content={snapshot} drawnAt={drawnAt} ballot={null} />
      <SpeakingLine floor={floor} drawnAt={drawnAt} isStale={link === 'lost' || link === 'refused'} />
      <SoFar content={snapshot} drawnAt={drawnAt} bells={bells} />
    </PhoneShell>
  )
}
