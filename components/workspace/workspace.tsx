'use client'

import type { ReactNode } from 'react'
import { MeetingSession } from '#components/live/meeting-session.tsx'
import { useFloor } from '#components/live/use-floor.ts'
import { LiveWorkspace } from '#components/workspace/live-workspace.tsx'
import { StoredWorkspace } from '#components/workspace/stored-workspace.tsx'
import { SurroundingsProvider } from '#components/workspace/surroundings.tsx'
import type { MeetingFrame, Onlooker } from '#protocol/meeting-page.ts'

type Props = {
  frame: MeetingFrame
  onlooker: Onlooker
  /** Language, appearance and the person's own menu, as the page knows them. */
  tools?: ReactNode
  /** The meeting as last stored, shown until the live document has arrived. */
  children: ReactNode
}

/**
 * One meeting as its members and moderators see it: the document, the board, the agenda.
 * Needs the parts agenda, attendance, ballot, board, dots, editor, floor, merge, mood, queue, states, reasons and vote of the interface words around it.
 */
export function Workspace({ frame, onlooker, tools, children }: Props) {
  return (
    <MeetingSession meetingCode={frame.code} onlooker={onlooker}>
      <SurroundingsProvider frame={frame} onlooker={onlooker}>
        <WhenArrived tools={tools}>{children}</WhenArrived>
      </SurroundingsProvider>
    </MeetingSession>
  )
}

/** Never blank: the stored text stays until the shared document, from server or journal, is here. */
function WhenArrived({ tools, children }: Pick<Props, 'tools' | 'children'>) {
  const hasArrived = useFloor(({ meeting }) => meeting !== null)
  return hasArrived ? (
    <LiveWorkspace tools={tools} />
  ) : (
    <StoredWorkspace tools={tools}>{children}</StoredWorkspace>
  )
}
