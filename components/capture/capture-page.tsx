'use client'

import type { ComponentProps } from 'react'
import { CaptureRoom } from '#components/capture/capture-room.tsx'
import { MeetingSession } from '#components/live/meeting-session.tsx'
import { WordsProvider } from '#components/words/words-provider.tsx'
import { SurroundingsProvider } from '#components/workspace/surroundings.tsx'
import type { MeetingFrame, Onlooker } from '#protocol/meeting-page.ts'

type Props = {
  words: Omit<ComponentProps<typeof WordsProvider>, 'children'>
  frame: MeetingFrame
  onlooker: Onlooker
}

/** For the one who writes down what the room says. Needs the parts capture, board, editor, floor, states, reasons. */
export function CapturePage({ words, frame, onlooker }: Props) {
  return (
    <WordsProvider {...words}>
      <MeetingSession meetingCode={frame.code} onlooker={onlooker}>
        <SurroundingsProvider frame={frame} onlooker={onlooker}>
          <CaptureRoom />
        </SurroundingsProvider>
      </MeetingSession>
    </WordsProvider>
  )
}
