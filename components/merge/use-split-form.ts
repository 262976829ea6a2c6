'use client'

import { useState } from 'react'
import { focusCard } from '#components/board/focus-card.ts'
import { newRequestId } from '#components/live/request-id.ts'
import { useSharedDoc } from '#components/live/use-shared-doc.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import { firstWords } from '#domain/proposal/words.ts'
import type { FloorCard } from '#protocol/floor.ts'
import { wordsOf } from '#protocol/shared-document.ts'

export type Part = { readonly key: string; readonly title: string; readonly text: string }

const emptyPart = (): Part => ({ key: newRequestId(), title: '', text: '' })

/** The parts as they are written; the first begins with the words of the whole. */
export function useSplitForm(card: FloorCard) {
  const doc = useSharedDoc()
  const { show } = useSurroundings()
  const { act, isPending } = useAct()
  const [parts, setParts] = useState<readonly Part[]>(() => [
    { ...emptyPart(), ...wordsOf(doc, card.id) },
    emptyPart(),
  ])
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)

  const send = async () => {
    setTried(true)
    if (reason.trim() === '' || parts.some((part) => !firstWords(part).ok)) return
    const split = await act('proposal:split', {
      proposalId: card.id,
      parts: parts.map(({ title, text }) => ({ title, text })),
      reason,
    })
    if (!split.ok) return
    show(null)
    focusCard(card.id, 'decided')
  }
  return {
    parts,
    reason,
    setReason,
    isTried,
    isPending,
    send,
    add: () => setParts((before) => [...before, emptyPart()]),
    remove: (key: string) => setParts((before) => before.filter((part) => part.key !== key)),
    change: (key: string, words: Partial<Part>) =>
      setParts((before) => before.map((part) => (part.key === key ? { ...part, ...words } : part))),
  }
}
