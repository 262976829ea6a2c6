'use client'

import { useTranslations } from 'use-intl'
import { useServerNow } from '#components/clock/use-server-now.ts'
import { clockFace, type SpeechClock, speechClock } from '#components/queue/speech-clock.ts'
import { classNames } from '#components/ui/class-names.ts'
import type { FloorTurn } from '#protocol/floor.ts'

const EVERY_MS = 1_000

const LOOKS: Record<SpeechClock['pace'], string | false> = {
  left: false,
  nearly: 'font-semibold text-needs-work-ink',
  over: 'font-semibold text-danger-ink',
  stands: 'text-paused-ink',
}

/** The time of whoever speaks, in figures and words; nobody is read the seconds aloud. */
export function Countdown({ turn, heldSince }: { turn: FloorTurn; heldSince: string | null }) {
  const t = useTranslations('queue')
  const clock = speechClock(turn, { now: useServerNow(EVERY_MS), heldSince })
  if (!clock) return null
  return (
    <span role="timer" aria-live="off" className={classNames('tabular whitespace-nowrap', LOOKS[clock.pace])}>
      {t(`shown.${clock.pace}`, { time: clockFace(clock.left) })}
    </span>
  )
}
