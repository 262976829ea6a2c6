'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect } from 'react'
import { MeetingContentContext } from '#components/public-meeting/meeting-content-context.ts'
import { type PublicWords, PublicWordsProvider } from '#components/public-meeting/public-words.tsx'
import { useViewer } from '#components/public-meeting/use-viewer.ts'
import { isOpenForWriting } from '#domain/meeting/role.ts'
import type { MeetingPage } from '#protocol/pages/meeting.ts'
import { VIEWER_CLIENT } from '#protocol/sync.ts'
import { LaterLine } from './later-line.tsx'
import { LostLine } from './lost-line.tsx'
import { NewestDecision } from './newest-decision.tsx'
import { OnTheTable } from './on-the-table.tsx'
import { RoomItem } from './room-item.tsx'
import { RoomMoment } from './room-moment.tsx'
import { RoomPaused } from './room-paused.tsx'
import { RoomQueue } from './room-queue.tsx'
import { useAwake } from './use-awake.ts'

type Props = {
  readonly page: Pick<MeetingPage, 'frame' | 'state' | 'stored' | 'onlooker'>
  readonly words: PublicWords
  readonly drawnAt: number
  /** How to take part from one's seat; drawn by the server, which knows who may see the code. */
  readonly corner: ReactNode
}

const CORNER_MS = 20_000

/** The meeting for the whole room: it follows by itself and has nothing to press. */
export function RoomScreen({ words, ...props }: Props) {
  return (
    <PublicWordsProvider words={words}>
      <Followed {...props} />
    </PublicWordsProvider>
  )
}

function Followed({ page: { frame, state, stored, onlooker }, drawnAt, corner }: Omit<Props, 'words'>) {
  const isFollowed = isOpenForWriting(state)
  const [, snapshot] = useViewer({ code: frame.code, stored, isFollowed, query: `client=${VIEWER_CLIENT}` })
  const { meeting, items } = snapshot.floor
  const item = items.find((each) => each.state === 'open')
  const isGoing = meeting?.state === 'in_session' && item !== undefined
  const pause = meeting?.publicPause
  useAwake()
  useFreshCorner(onlooker.role === 'moderator')

  return (
    <main
      id="main"
      data-chrome="none"
      className="flex min-h-dvh flex-col gap-[2.5vh] bg-canvas px-[3vw] leading-tight py-[3.5vh] md:h-dvh md:overflow-hidden"
    >
      <MeetingContentContext value={snapshot}>
        {isGoing ? (
          <RoomItem floor={snapshot.floor} item={item} drawnAt={drawnAt} />
        ) : (
          <RoomMoment floor={snapshot.floor} title={frame.title} />
        )}
        <div className="grid min-h-0 flex-1 gap-[3vw] md:grid-cols-[minmax(0,1fr)_minmax(18rem,24vw)]">
          {pause ? (
            <RoomPaused pause={pause} />
          ) : (
            <OnTheTable content={snapshot} isGoing={isGoing} drawnAt={drawnAt} />
          )}
          <aside className="flex min-h-0 flex-col justify-between gap-[2vh]">
            <RoomQueue floor={snapshot.floor} drawnAt={drawnAt}>
              <NewestDecision content={snapshot} />
            </RoomQueue>
            {isFollowed && meeting && isOpenForWriting(meeting.state) && corner}
          </aside>
        </div>
      </MeetingContentContext>
      <LaterLine floor={snapshot.floor} drawnAt={drawnAt} />
      <LostLine snapshot={snapshot} drawnAt={drawnAt} />
    </main>
  )
}

/** The door may be opened or closed meanwhile, and its code is no part of what everybody receives. */
function useFreshCorner(isOurs: boolean): void {
  const router = useRouter()
  useEffect(() => {
    if (!isOurs) return
    const timer = setInterval(() => router.refresh(), CORNER_MS)
    return () => clearInterval(timer)
  }, [isOurs, router])
}
