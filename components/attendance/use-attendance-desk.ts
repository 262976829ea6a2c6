'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { useAsk } from '#components/live/use-ask.ts'
import { useGatheredNews } from '#components/live/use-gathered-news.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import type { AttendanceDesk } from '#protocol/attendance.ts'
import type { Reason } from '#protocol/reasons.ts'

/** The attendance list, for those who keep it. */
export function useAttendanceDesk() {
  const ask = useAsk()
  const { onlooker } = useSurroundings()
  const [list, setList] = useState<AttendanceDesk | null>(null)
  const [refusal, setRefusal] = useState<Reason | null>(null)
  const newest = useRef(0)
  const isModerator = onlooker.role === 'moderator'

  const look = useCallback(async () => {
    if (!isModerator) return
    newest.current += 1
    const turn = newest.current
    const listed = await ask('attendance:list', {})
    // An older answer that was longer on its way does not come after a newer one.
    if (turn !== newest.current) return
    setRefusal(listed.ok ? null : listed.reason)
    if (listed.ok) setList(listed.value)
  }, [ask, isModerator])

  useEffect(() => void look(), [look])
  useGatheredNews('join:changed', () => void look())
  return { list, refusal, look }
}

export type AttendanceList = ReturnType<typeof useAttendanceDesk>
