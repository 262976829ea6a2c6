'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { useAsk } from '#components/live/use-ask.ts'
import { useFloor } from '#components/live/use-floor.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { TaskBook } from '#protocol/task-requests.ts'

/** The tasks, looked at anew whenever the floor says that they have changed, by whomever. */
export function useTaskBook() {
  const ask = useAsk()
  const seen = useFloor(({ meeting }) => {
    const tasks = meeting?.tasks
    return tasks ? `${tasks.open} ${tasks.ended} ${tasks.changedAt}` : ''
  })
  const [book, setBook] = useState<TaskBook | null>(null)
  const [refusal, setRefusal] = useState<Reason | null>(null)
  const newest = useRef(0)

  const look = useCallback(async () => {
    newest.current += 1
    const turn = newest.current
    const listed = await ask('task:list', {})
    // An older answer that was longer on its way does not come after a newer one.
    if (turn !== newest.current) return
    setRefusal(listed.ok ? null : listed.reason)
    if (listed.ok) setBook(listed.value)
  }, [ask])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what the floor says is the reason to look again
  useEffect(() => void look(), [look, seen])
  return { book, refusal, look }
}
