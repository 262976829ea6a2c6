'use client'

import { useCallback, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useAsk } from '#components/live/use-ask.ts'
import { useFloor } from '#components/live/use-floor.ts'
import { useGatheredNews } from '#components/live/use-gathered-news.ts'
import { showToast } from '#components/ui/toasts.ts'
import { useAct } from '#components/workspace/use-act.ts'
import type { AttendanceMode } from '#domain/attendance/attendance.ts'
import type { OwnAttendance } from '#protocol/attendance.ts'

/** Whether one stands on the list oneself; asked on arrival, when the meeting opens, and on coming back. */
export function useOwnAttendance() {
  const t = useTranslations('attendance')
  const ask = useAsk()
  const { act, isPending } = useAct()
  const [own, setOwn] = useState<OwnAttendance | null>(null)
  const state = useFloor(({ meeting }) => meeting?.state)

  const look = useCallback(async () => {
    const answer = await ask('attendance:mine', {})
    // Without an answer there is nothing to ask the person about.
    if (answer.ok) setOwn(answer.value)
  }, [ask])

  useGatheredNews('join:changed', () => own?.status !== 'here' && void look())
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew as the meeting moves on
  useEffect(() => void look(), [look, state])
  useEffect(() => {
    const lookAgain = () => document.visibilityState === 'visible' && void look()
    document.addEventListener('visibilitychange', lookAgain)
    return () => document.removeEventListener('visibilitychange', lookAgain)
  }, [look])

  const checkIn = async (mode: AttendanceMode) => {
    const checked = await act('attendance:check-in', { mode })
    if (checked.ok) showToast(t('checkedIn'), { tone: 'adopted' })
    await look()
  }
  return { own, checkIn, isPending }
}
