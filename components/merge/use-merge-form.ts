'use client'

import { useState } from 'react'
import { focusCard } from '#components/board/focus-card.ts'
import { agreedLevel, agreedTheme, type MergeSource } from '#components/merge/merge-sources.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import type { Level } from '#domain/proposal/state.ts'
import { LEVELS } from '#domain/proposal/state.ts'
import { firstWords } from '#domain/proposal/words.ts'
import type { Words } from '#protocol/shared-document.ts'

export type MergeForm = ReturnType<typeof useMergeForm>

/** What the new proposal will say. Where the sources differ nothing is chosen until somebody does. */
export function useMergeForm(sources: readonly MergeSource[], onMerged: () => void) {
  const { frame, show } = useSurroundings()
  const { act, isPending } = useAct()
  const levels = frame.levels.length > 0 ? frame.levels : LEVELS
  const [words, setWords] = useState<Words>({ title: '', text: '' })
  const [chosenTheme, chooseTheme] = useState<string | null>()
  const [chosenLevel, chooseLevel] = useState<Level>()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)

  const themeId = chosenTheme === undefined ? agreedTheme(sources) : chosenTheme
  const level = chosenLevel ?? agreedLevel(sources, levels[0] ?? 'municipality')
  const missing = {
    words: !firstWords(words).ok,
    theme: themeId === undefined,
    level: level === undefined,
    reason: reason.trim() === '',
  }

  const send = async () => {
    setTried(true)
    if (Object.values(missing).includes(true) || themeId === undefined || !level) return
    const idsOf = (kind: MergeSource['kind']) =>
      sources.filter((source) => source.kind === kind).map(({ id }) => id)
    const merged = await act('proposal:merge', {
      ...words,
      proposalIds: idsOf('proposal'),
      contributionIds: idsOf('contribution'),
      themeId,
      level,
      reason,
    })
    if (!merged.ok) return
    onMerged()
    show(null)
    focusCard(merged.value.id, 'in_discussion')
  }
  return {
    words,
    setWords,
    themeId,
    chooseTheme,
    level,
    levels,
    chooseLevel,
    reason,
    setReason,
    missing,
    isTried,
    isPending,
    send,
  }
}
