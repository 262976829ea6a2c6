'use client'

import type { MeetingPage } from '#protocol/pages/meeting.ts'
import { MeetingBody } from './meeting-body.tsx'
import { type PublicWords, PublicWordsProvider } from './public-words.tsx'

type Props = {
  readonly page: Pick<MeetingPage, 'frame' | 'stored'>
  readonly words: PublicWords
  readonly drawnAt: number
}

const NONE: ReadonlySet<string> = new Set()

/** The meeting as last stored, to be read by members while their live document is not there. */
export function StoredMeeting({ page: { frame, stored }, words, drawnAt }: Props) {
  return (
    <PublicWordsProvider words={words}>
      <div className="mx-auto max-w-[84rem] px-4 pb-12 sm:px-6">
        <MeetingBody content={stored} changed={NONE} isStale={false} frame={frame} drawnAt={drawnAt} />
      </div>
    </PublicWordsProvider>
  )
}
