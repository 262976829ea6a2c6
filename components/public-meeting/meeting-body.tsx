import type { RefObject } from 'react'
import type { Bells } from '#components/bell/use-bells.ts'
import type { MeetingContent } from '#protocol/meeting-content.ts'
import type { MeetingFrame } from '#protocol/meeting-page.ts'
import { AgendaList } from './agenda-list.tsx'
import { JustDecided } from './just-decided.tsx'
import { MeetingDocument } from './meeting-document.tsx'
import { PresentCount } from './present-count.tsx'
import { PublicBoard } from './public-board.tsx'
import { PublicQuestions } from './public-questions.tsx'
import { PublicRound } from './public-round.tsx'
import { PublicVote } from './public-vote.tsx'
import { SaidList } from './said-list.tsx'
import { SoFar } from './so-far.tsx'

type Props = {
  readonly content: MeetingContent
  readonly changed: ReadonlySet<string>
  readonly isStale: boolean
  readonly frame: MeetingFrame
  readonly drawnAt: number
  readonly notesRef?: RefObject<HTMLElement | null>
  readonly bells?: Bells
}

/** Document, board and agenda to be read: on a phone in the order in which a latecomer asks. */
export function MeetingBody({ content, changed, isStale, frame, drawnAt, notesRef, bells }: Props) {
  return (
    <>
      <PublicVote content={content} drawnAt={drawnAt} />
      <PublicRound content={content} drawnAt={drawnAt} />
      <JustDecided content={content} drawnAt={drawnAt} />
      <SoFar content={content} code={frame.code} />
      <PresentCount floor={content.floor} />
      <div className="mt-8 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_23rem] lg:grid-rows-[auto_1fr]">
        <AgendaList floor={content.floor} drawnAt={drawnAt} bells={bells} className="lg:col-start-2" />
        <MeetingDocument
          ref={notesRef}
          content={content}
          changed={changed}
          isStale={isStale}
          className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-1"
        />
        <div className="min-w-0 space-y-10 lg:col-start-2">
          <PublicBoard content={content} frame={frame} />
          <PublicQuestions floor={content.floor} code={frame.code} drawnAt={drawnAt} />
          <SaidList floor={content.floor} />
        </div>
      </div>
    </>
  )
}
