'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'
import { useJudging } from '#components/decision/use-judging.ts'
import { announced, type DecisionForm, emptyDecision, followCounts } from '#components/floor/decision-form.ts'
import { useAsk } from '#components/live/use-ask.ts'
import { useFloor } from '#components/live/use-floor.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { blockOf, FEWEST_IN_BLOCK } from '#domain/proposal/block.ts'
import { BLOCK_METHODS, columnOf } from '#domain/proposal/state.ts'
import { countHighlights } from '#protocol/floor.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Values } from '#protocol/requests.ts'

type Refused = { readonly reason: Reason; readonly about: readonly string[] }
type Words = Values['proposal:words-of'][number]

const NO_WORDS: ReadonlyMap<string, Words> = new Map()

/** A decision about all proposals that nobody highlighted: which these are at this moment, and the form. */
export function useBlock(onRecorded: (number: string, count: number, form: DecisionForm) => void) {
  const ask = useAsk()
  const { frame } = useSurroundings()
  const [themeId, chooseTheme] = useState<string | null>(null)
  const [form, setForm] = useState<DecisionForm>(() => emptyDecision(methodOf(frame.decisionDefault)))
  const [refused, setRefused] = useState<Refused | null>(null)
  const [isPending, setPending] = useState(false)
  const [judging, judgeAnew] = useJudging()
  const block = useReady(themeId)
  const [words, readWords] = useWordsOf(block.cards.map(({ id }) => id))

  const refuse = async (refusal: Refused) => {
    setRefused(refusal)
    await Promise.all([readWords(), judgeAnew()])
  }
  const record = async () => {
    const [first] = block.cards
    const proposals = block.cards.flatMap(({ id }) => {
      const textHash = words.get(id)?.hash
      return textHash ? [{ proposalId: id, textHash }] : []
    })
    const isRead = proposals.length === block.cards.length && proposals.length >= FEWEST_IN_BLOCK
    if (!first || !judging || !isRead || isPending) return
    const judged = announced(first, form, judging)
    if (!judged.ok) return setRefused({ reason: judged.reason, about: [] })

    setPending(true)
    const { objections: _, method, base, ...said } = judged.value
    const message = { ...said, proposals, method: methodOf(method), base: base ?? form.base }
    const recorded = await ask('decision:record-block', message)
    setPending(false)
    if (recorded.ok) return onRecorded(recorded.value.number, recorded.value.count, form)
    await refuse({ reason: recorded.reason, about: recorded.about ?? [] })
  }

  return {
    ...block,
    words,
    themeId,
    chooseTheme,
    form,
    judging,
    refused,
    isPending,
    record,
    change: (changed: Partial<DecisionForm>) =>
      setForm((before) => {
        const after = { ...before, ...changed }
        return judging && !('result' in changed) ? followCounts(after, judging) : after
      }),
  }
}

const methodOf = (method: DecisionForm['method']) =>
  BLOCK_METHODS.find((known) => known === method) ?? 'show_of_cards'

function useReady(themeId: string | null) {
  const { limits } = useSurroundings().frame
  const cards = useFloor((floor) => floor.cards)
  return useMemo(() => {
    const all = cards.map((card) => ({ ...card, highlights: countHighlights(card) }))
    const ready = all.filter(
      (card) =>
        columnOf(card.state) === 'ready_for_decision' && (themeId === null || card.themeId === themeId),
    )
    return blockOf(ready, { limits, all })
  }, [cards, limits, themeId])
}

/** The exact words of these proposals with their hashes, read again when others come among them. */
function useWordsOf(ids: readonly string[]) {
  const ask = useAsk()
  const [words, setWords] = useState(NO_WORDS)
  const key = ids.join(' ')

  const read = useCallback(async () => {
    const proposalIds = key.split(' ').filter((id) => id !== '')
    if (proposalIds.length === 0) return
    const found = await ask('proposal:words-of', { proposalIds })
    if (found.ok) setWords(new Map(found.value.map((each) => [each.proposalId, each])))
  }, [ask, key])

  useEffect(() => void read(), [read])
  return [words, read] as const
}
