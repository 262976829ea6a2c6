'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { useAsk } from '#components/live/use-ask.ts'
import { useFloor } from '#components/live/use-floor.ts'
import type { QuestionDesk } from '#protocol/question-requests.ts'
import type { Reason } from '#protocol/reasons.ts'

/** What the floor does not say of questions; read again whenever it shows that one has moved. */
export function useQuestionDesk() {
  const ask = useAsk()
  const moved = useFloor(
    ({ meeting, questions }) =>
      `${meeting?.questionsWaiting} ${questions.map(({ id, state }) => `${id} ${state}`).join()}`,
  )
  const [desk, setDesk] = useState<QuestionDesk | null>(null)
  const [refusal, setRefusal] = useState<Reason | null>(null)
  const newest = useRef(0)

  const look = useCallback(async () => {
    newest.current += 1
    const turn = newest.current
    const listed = await ask('question:list', {})
    // An older answer that was longer on its way does not come after a newer one.
    if (turn !== newest.current) return
    setRefusal(listed.ok ? null : listed.reason)
    if (listed.ok) setDesk(listed.value)
  }, [ask])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what moved is what makes us look
  useEffect(() => void look(), [look, moved])
  return { desk, refusal, look }
}

export type Desk = ReturnType<typeof useQuestionDesk>
