'use client'

import { useCallback, useEffect, useState } from 'react'
import { useJudging } from '#components/decision/use-judging.ts'
import { announced, type DecisionForm, emptyDecision, followCounts } from '#components/floor/decision-form.ts'
import { useAsk } from '#components/live/use-ask.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import type { DecisionResult } from '#domain/proposal/state.ts'
import { usualQuestion } from '#domain/vote/town-words.ts'
import { isVoteMethod } from '#domain/vote/vote.ts'
import type { FloorCard } from '#protocol/floor.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Values } from '#protocol/requests.ts'

type StoredWords = Values['proposal:words']

type Outcomes = {
  readonly onRecorded: (number: string, result: DecisionResult) => void
  readonly onVoteOpened: () => void
}

/** Step by step through a decision: read the words, say how it was decided, look once more, record. */
export function useDecision(card: FloorCard, { onRecorded, onVoteOpened }: Outcomes) {
  const ask = useAsk()
  const { frame } = useSurroundings()
  const [words, setWords] = useState<StoredWords | null>(null)
  const [form, setForm] = useState<DecisionForm>(() =>
    emptyDecision(frame.decisionDefault, usualQuestion(frame.municipality.locale, card.code)),
  )
  const [step, setStep] = useState<'form' | 'confirm'>('form')
  const [refusal, setRefusal] = useState<Reason | null>(null)
  const [isPending, setPending] = useState(false)
  const [judging, judgeAnew] = useJudging()
  const proposalId = card.id

  const readWords = useCallback(async () => {
    const read = await ask('proposal:words', { proposalId })
    if (read.ok) setWords(read.value)
    else setRefusal(read.reason)
  }, [ask, proposalId])

  useEffect(() => void readWords(), [readWords])

  /** Undefined while it is not known by what this is judged. */
  const whyNot = async (): Promise<Reason | null | undefined> => {
    if (isVoteMethod(form.method)) return form.question.trim() === '' ? 'empty' : null
    const by = judging ?? (await judgeAnew())
    const judged = by && announced(card, form, by)
    return judged?.ok ? null : judged?.reason
  }

  const review = async () => {
    const reason = await whyNot()
    if (reason === undefined) return
    setRefusal(reason)
    if (reason === null) setStep('confirm')
  }

  const refused = async (reason: Reason) => {
    setRefusal(reason)
    setStep('form')
    if (reason === 'text-changed') await readWords()
    else await judgeAnew()
  }

  const openVote = async () => {
    const { method, question } = form
    if (!words || isPending || !isVoteMethod(method)) return
    setPending(true)
    const opened = await ask('vote:open', { proposalId, method, question, textHash: words.hash })
    setPending(false)
    return opened.ok ? onVoteOpened() : refused(opened.reason)
  }

  const record = async () => {
    if (isVoteMethod(form.method)) return openVote()
    if (!words || !judging || isPending) return
    const judged = announced(card, form, judging)
    if (!judged.ok) return refused(judged.reason)
    setPending(true)
    const base = judged.value.base ?? form.base
    const about = { proposalId, textHash: words.hash }
    const recorded = await ask('decision:record', { ...judged.value, base, ...about })
    setPending(false)
    return recorded.ok ? onRecorded(recorded.value.number, judged.value.result) : refused(recorded.reason)
  }

  return {
    words,
    form,
    judging,
    change: (changed: Partial<DecisionForm>) =>
      setForm((before) => {
        const after = { ...before, ...changed }
        // A result that was chosen by hand stands until it is looked at once more.
        return judging && !('result' in changed) ? followCounts(after, judging) : after
      }),
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
