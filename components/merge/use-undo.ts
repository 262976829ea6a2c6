'use client'

import { useCallback } from 'react'
import { useAct } from '#components/workspace/use-act.ts'

/** Parts again what was merged, and joins again what was split: one press each. */
export function useUndo() {
  const { act, isPending } = useAct()
  const undoMerge = useCallback((proposalId: string) => act('proposal:undo-merge', { proposalId }), [act])
  const undoSplit = useCallback((proposalId: string) => act('proposal:undo-split', { proposalId }), [act])
  return { undoMerge, undoSplit, isPending }
}
