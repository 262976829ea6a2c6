'use client'

import { Mic, MicOff, PenLine } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Countdown } from '#components/queue/countdown.tsx'
import { TurnMarks } from '#components/queue/turn-marks.tsx'
import type { Queue } from '#components/queue/use-queue.ts'
import { Badge } from '#components/ui/badge.tsx'
import type { FloorTurn } from '#protocol/floor.ts'

/** One line: who has the floor and for how long, or that nobody has it. */
export function SpeakingNow({ queue: { speaking, waiting, heldSince } }: { queue: Queue }) {
  const t = useTranslations('queue')
  return (
    <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1">
      {heldSince !== null && (
        <Badge tone="paused" icon={<PenLine size={14} aria-hidden />}>
          {t('shown.held')}
        </Badge>
      )}
      {speaking ? (
        <Speaker turn={speaking} heldSince={heldSince} />
      ) : (
        <p className="flex min-w-0 items-center gap-2 text-ink-soft">
          <MicOff size={16} aria-hidden className="shrink-0" />
          <span className="min-w-0">
            {t('shown.nobody')} · {t('shown.count', { count: waiting.length })}
          </span>
        </p>
      )}
    </div>
  )
}

function Speaker({ turn, heldSince }: { turn: FloorTurn; heldSince: string | null }) {
  const t = useTranslations('queue')
  return (
    <p className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5">
      <Mic size={16} aria-hidden className="shrink-0 text-accent-ink" />
      <span className="sr-only">{t('shown.speaking')}: </span>
      <b className="min-w-0 max-w-64 truncate">{turn.display}</b>
      <TurnMarks turn={turn} />
      <Countdown turn={turn} heldSince={heldSince} />
    </p>
  )
}
