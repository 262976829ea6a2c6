'use client'

import { Thermometer } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useServerNow } from '#components/clock/use-server-now.ts'
import { ConcernList } from '#components/mood/concern-list.tsx'
import { MoodCounts } from '#components/mood/mood-counts.tsx'
import type { MoodSay } from '#components/mood/mood-say.ts'
import { Button } from '#components/ui/button.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import type { FloorMood } from '#protocol/floor-rounds.ts'

const SHOWN_MS = 10 * 60_000
const LOOKS_EVERY_MS = 30_000

/** What the cards were when they were put away. */
export function MoodEnd({ round }: { round: FloorMood }) {
  const t = useTranslations('mood')
  const shown = useTranslations('mood.shown')
  const { frame } = useSurroundings()
  const [isHidden, setHidden] = useState(false)
  const now = useServerNow(LOOKS_EVERY_MS)
  const isOld = round.closedAt === null || now - Date.parse(round.closedAt) > SHOWN_MS
  if (isHidden || isOld) return null
  const say: MoodSay = (key, values) => shown(key, values)
  const lang = frame.municipality.locale
  return (
    <section
      aria-label={shown('running')}
      className="relative border-line border-b bg-surface px-3 py-3 lg:max-h-[62dvh] lg:overflow-y-auto lg:px-6"
    >
      <div className="mx-auto grid max-w-6xl gap-x-8 gap-y-3 lg:grid-cols-[minmax(0,1fr)_minmax(22rem,28rem)]">
        <div className="min-w-0 space-y-2">
          <p role="status" className="flex items-center gap-2 font-semibold">
            <Thermometer size={20} aria-hidden className="text-info-ink" />
            {shown('ended')}
          </p>
          <p className="measure text-title-3" lang={lang}>
            {round.question}
          </p>
          <ConcernList concerns={round.concerns} say={say} lang={lang} />
        </div>
        <div className="min-w-0 space-y-2">
          <MoodCounts round={round} say={say} />
          <Button variant="quiet" onPress={() => setHidden(true)}>
            {t('hide')}
          </Button>
        </div>
      </div>
    </section>
  )
}
