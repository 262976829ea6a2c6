'use client'

import { CardSheet } from '#components/board/card-sheet.tsx'
import { DecisionDialog } from '#components/floor/decision-dialog.tsx'
import { FinaliseSheet } from '#components/floor/finalise-sheet.tsx'
import { JoinDesk } from '#components/floor/join-desk.tsx'
import type { useJoinDesk } from '#components/floor/use-join-desk.ts'
import { useFloor } from '#components/live/use-floor.ts'
import { MergeDialog } from '#components/merge/merge-dialog.tsx'
import { SplitDialog } from '#components/merge/split-dialog.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'

/** Whatever stands open beside the meeting, one thing at a time. */
export function Panels({ desk }: { desk: ReturnType<typeof useJoinDesk> }) {
  const { panel } = useSurroundings()
  const proposalId = panel !== null && 'proposalId' in panel ? panel.proposalId : null
  const card = useFloor(({ cards }) => cards.find(({ id }) => id === proposalId))

  if (panel?.kind === 'joining') return <JoinDesk desk={desk} />
  if (panel?.kind === 'merge') return <MergeDialog ids={panel.ids} onMerged={panel.onMerged} />
  if (!card || panel === null) return null
  if (panel.kind === 'card') return <CardSheet key={card.id} card={card} />
  if (panel.kind === 'split') return <SplitDialog key={card.id} card={card} />
  return panel.kind === 'decision' ? (
    <DecisionDialog key={card.id} card={card} />
  ) : (
    <FinaliseSheet key={card.id} card={card} />
  )
}
