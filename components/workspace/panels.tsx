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
  if (panel === null) return null
  if ('proposalId' in panel) return <CardPanel panel={panel} />
  if (isOfAgenda(panel)) return <AgendaPanels panel={panel} />
  switch (panel.kind) {
    case 'desk':
      return <MeetingDesk at={panel.at} desk={desk} attendance={attendance} />
    case 'tasks':
      return <TasksPanel />
    case 'outside':
      return <OutsidePanel outside={outside} />
    case 'questions':
      return <QuestionsSheet />
    case 'ask':
      return <AskDialog what={panel.what} />
    case 'merge':
      return <MergeDialog ids={panel.ids} onMerged={panel.onMerged} />
    case 'block':
      return <BlockDialog />
  }
}

/** What concerns one card, as long as that card is there. */
function CardPanel({ panel: { kind, proposalId } }: { panel: Extract<Panel, { proposalId: string }> }) {
  const card = useFloor(({ cards }) => cards.find(({ id }) => id === proposalId))
  if (!card) return null
  switch (kind) {
    case 'card':
      return <CardSheet key={card.id} card={card} />
    case 'split':
      return <SplitDialog key={card.id} card={card} />
    case 'decision':
      return <DecisionDialog key={card.id} card={card} />
    case 'finalise':
      return <FinaliseSheet key={card.id} card={card} />
  }
}

const isOfAgenda = (panel: Panel): panel is AgendaPanel =>
  panel.kind === 'undecided' || panel.kind === 'skip' || panel.kind === 'move'
