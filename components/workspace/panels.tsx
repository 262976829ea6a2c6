'use client'

import { MeetingDesk } from '#components/attendance/meeting-desk.tsx'
import type { AttendanceList } from '#components/attendance/use-attendance-desk.ts'
import { CardSheet } from '#components/board/card-sheet.tsx'
import { BlockDialog } from '#components/decision/block-dialog.tsx'
import { AgendaPanels } from '#components/floor/agenda-panels.tsx'
import { DecisionDialog } from '#components/floor/decision-dialog.tsx'
import { FinaliseSheet } from '#components/floor/finalise-sheet.tsx'
import type { useJoinDesk } from '#components/floor/use-join-desk.ts'
import { useFloor } from '#components/live/use-floor.ts'
import { MergeDialog } from '#components/merge/merge-dialog.tsx'
import { SplitDialog } from '#components/merge/split-dialog.tsx'
import { OutsidePanel } from '#components/outside/outside-panel.tsx'
import type { OutsideList } from '#components/outside/use-outside-desk.ts'
import { QuestionsSheet } from '#components/questions/questions-sheet.tsx'
import { AskDialog } from '#components/room/ask-dialog.tsx'
import { TasksPanel } from '#components/tasks/tasks-panel.tsx'
import { type AgendaPanel, type Panel, useSurroundings } from '#components/workspace/surroundings.tsx'

type Props = { desk: ReturnType<typeof useJoinDesk>; attendance: AttendanceList; outside: OutsideList }

/** Whatever stands open beside the meeting, one thing at a time. */
export function Panels({ desk, attendance, outside }: Props) {
  const { panel } = useSurroundings()
  const proposalId = panel !== null && 'proposalId' in panel ? panel.proposalId : null
  const card = useFloor(({ cards }) => cards.find(({ id }) => id === proposalId))

  if (panel?.kind === 'desk') return <MeetingDesk at={panel.at} desk={desk} attendance={attendance} />
  if (panel?.kind === 'tasks') return <TasksPanel />
  if (panel?.kind === 'outside') return <OutsidePanel outside={outside} />
  if (panel?.kind === 'questions') return <QuestionsSheet />
  if (panel?.kind === 'ask') return <AskDialog what={panel.what} />
  if (panel !== null && isOfAgenda(panel)) return <AgendaPanels panel={panel} />
  if (panel?.kind === 'merge') return <MergeDialog ids={panel.ids} onMerged={panel.onMerged} />
  if (panel?.kind === 'block') return <BlockDialog />
  if (!card || panel === null) return null
  if (panel.kind === 'card') return <CardSheet key={card.id} card={card} />
  if (panel.kind === 'split') return <SplitDialog key={card.id} card={card} />
  return panel.kind === 'decision' ? (
    <DecisionDialog key={card.id} card={card} />
  ) : (
    <FinaliseSheet key={card.id} card={card} />
  )
}

const isOfAgenda = (panel: Panel): panel is AgendaPanel =>
  panel.kind === 'undecided' || panel.kind === 'skip' || panel.kind === 'move'
