'use client'

import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useFloor } from '#components/live/use-floor.ts'
import { type MergeNews, whatWasMerged } from '#components/merge/merge-news.ts'
import { useUndo } from '#components/merge/use-undo.ts'
import { showToast } from '#components/ui/toasts.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'

/** Tells everybody what was merged, split or undone; whoever may undo it gets that in one press. */
export function useMergeNews(): void {
  const t = useTranslations('merge')
  const { can } = useSurroundings()
  const { undoMerge, undoSplit } = useUndo()
  const floor = useFloor((whole) => whole)
  const before = useRef(floor)
  const mayUndo = can('merge-proposals')

  useEffect(() => {
    const undoing = (item: MergeNews) => {
      if (!mayUndo) return undefined
      if (item.kind === 'merged') return { label: t('undoMerge'), onPress: () => void undoMerge(item.id) }
      if (item.kind === 'split') return { label: t('undoSplit'), onPress: () => void undoSplit(item.id) }
      return undefined
    }
    const news = whatWasMerged(before.current, floor)
    before.current = floor
    for (const item of news) showToast(inWords(item, t), { tone: 'info', action: undoing(item) })
  }, [floor, t, mayUndo, undoMerge, undoSplit])
}

function inWords(item: MergeNews, t: ReturnType<typeof useTranslations<'merge'>>): string {
  const { kind, code } = item
  if (kind === 'merged') return t('news.merged', { count: item.count, code })
  if (kind === 'split') return t('news.split', { code, parts: item.parts.join(', ') })
  return t(`news.${kind}`, { code })
}
