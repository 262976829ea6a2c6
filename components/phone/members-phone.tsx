'use client'

import type { ComponentProps, ReactNode } from 'react'
import { RungNotice } from '#components/bell/rung-notice.tsx'
import { useBells } from '#components/bell/use-bells.ts'
import { SavingSign } from '#components/editor/saving-sign.tsx'
import { ConnectionNotice } from '#components/live/connection-notice.tsx'
import { MeetingSession } from '#components/live/meeting-session.tsx'
import { SlowWaySign } from '#components/live/slow-way-sign.tsx'
import { useFloor } from '#components/live/use-floor.ts'
import { SpeakingLine } from '#components/public-meeting/speaking-line.tsx'
import { Toaster } from '#components/ui/toaster.tsx'
import { WordsProvider } from '#components/words/words-provider.tsx'
import { PublicViewSign } from '#components/workspace/public-view-sign.tsx'
import { SurroundingsProvider } from '#components/workspace/surroundings.tsx'
import { useFloorNews } from '#components/workspace/use-floor-news.ts'
import type { MeetingPage } from '#protocol/pages/meeting.ts'
import { AskedNow } from './asked-now.tsx'
import { MembersBar } from './members-bar.tsx'
import { MyBallot } from './my-ballot.tsx'
import { MyWords } from './my-words.tsx'
import { PhoneShell } from './phone-shell.tsx'
import { type PhoneWords, PhoneWordsProvider } from './phone-words.tsx'
import { PresentNow } from './present-now.tsx'
import { SoFar } from './so-far.tsx'
import { useLiveContent } from './use-live-content.ts'

type LiveProps = {
  readonly page: MeetingPage
  readonly drawnAt: number
  readonly tools: ReactNode
  readonly words: PhoneWords
}

export type MembersPhoneProps = LiveProps & {
  /** Of what this page shares with the workspace. */
  readonly spoken: Omit<ComponentProps<typeof WordsProvider>, 'children'>
}

/** The meeting in the hand of somebody who takes part: over the same document and acts as the workspace. */
export function MembersPhone({ spoken, words, page, ...live }: MembersPhoneProps) {
  const { frame, onlooker } = page
  return (
    <WordsProvider {...spoken}>
      <PhoneWordsProvider words={words}>
        <MeetingSession meetingCode={frame.code} onlooker={onlooker}>
          <SurroundingsProvider frame={frame} onlooker={onlooker}>
            <Live page={page} words={words} {...live} />
          </SurroundingsProvider>
        </MeetingSession>
      </PhoneWordsProvider>
    </WordsProvider>
  )
}

function Live({ page: { frame, stored, hasMinutes }, words, drawnAt, tools }: LiveProps) {
  const content = useLiveContent(stored)
  const hasArrived = useFloor(({ meeting }) => meeting !== null)
  const bells = useBells(frame.code, content.floor.items)
  const { floor } = content
  useFloorNews()

  return (
    <PhoneShell
      frame={frame}
      theirLanguage={words.theirLanguage}
      whole={words.phone.wholeWorkspace}
      sign={
        <>
          <SavingSign />
          <SlowWaySign />
        </>
      }
      tools={tools}
      bar={hasArrived && <MembersBar />}
    >
      <div className="sticky top-2 z-10 empty:hidden">
        <RungNotice bells={bells} />
      </div>
      <ConnectionNotice />
      <PublicViewSign />
      <PresentNow floor={floor} hasMinutes={hasMinutes} drawnAt={drawnAt} />
      <AskedNow
        content={content}
        drawnAt={drawnAt}
        ballot={hasArrived && floor.vote ? <MyBallot key={floor.vote.id} vote={floor.vote} /> : null}
      />
      <SpeakingLine floor={floor} drawnAt={drawnAt} isStale={!hasArrived} />
      <MyWords />
      <SoFar content={content} drawnAt={drawnAt} bells={bells} />
      <Toaster isOnTop />
    </PhoneShell>
  )
}
