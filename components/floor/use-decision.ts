'use client'

import { useCallback, useEffect, useState } from 'react'
import { announced, type DecisionForm, emptyDecision } from '#components/floor/decision-form.ts'
import { useAsk } from '#components/live/use-ask.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import type { DecisionResult } from '#domain/proposal/state.ts'
import type { FloorCard } from '#protocol/floor.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Values } from '#protocol/requests.ts'

type StoredWords = Values['proposal:words']

/** Step by step through a decision: read the words, say how it was decided, look once more, record. */
export function useDecision(card: FloorCard, onRecorded: (number: string, result: DecisionResult) => void) {
  const ask = useAsk()
  const { frame } = useSurroundings()
  const [words, setWords] = useState<StoredWords | null>(null)
  const [form, setForm] = useState<DecisionForm>(() => emptyDecision(frame.decisionDefault))
  const [step, setStep] = useState<'form' | 'confirm'>('form')
  const [refusal, setRefusal] = useState<Reason | null>(null)
  const [isPending, setPending] = useState(false)
  const proposalId = card.id

  const readWords = useCallback(async () => {
    const read = await ask('proposal:words', { proposalId })
    if (read.ok) setWords(read.value)
    else setRefusal(read.reason)
  }, [ask, proposalId])

  useEffect(() => void readWords(), [readWords])

  const review = () => {
    const judged = announced(card, form)
    setRefusal(judged.ok ? null : judged.reason)
    if (judged.ok) setStep('confirm')
  }

  const record = async () => {
    const judged = announced(card, form)
    if (!judged.ok) return setRefusal(judged.reason)
    if (!words || isPending) return
    setPending(true)
    const recorded = await ask('decision:record', { ...judged.value, proposalId, textHash: words.hash })
    setPending(false)
    if (recorded.ok) return onRecorded(recorded.value.number, judged.value.result)

    setRefusal(recorded.reason)
    setStep('form')
    if (recorded.reason === 'text-changed') await readWords()
  }

  return {
    words,
    form,
    change: (changed: Partial<DecisionForm>) => setForm((before) => ({ ...before, ...changed })),
    step,
    /** Somebody else has decided while this stood open. */
    isTaken: card.state !== 'ready_for_decision' && !isPending,
    back: () => setStep('form'),
    refusal,
    isPending,
    review,
    record,
  }
}
