'use client'

import { Thermometer } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useFloor } from '#components/live/use-floor.ts'
import { ConcernList } from '#components/mood/concern-list.tsx'
import { MoodCounts } from '#components/mood/mood-counts.tsx'
import { MoodEnd } from '#components/mood/mood-end.tsx'
import { MoodPaper } from '#components/mood/mood-paper.tsx'
import type { MoodSay } from '#components/mood/mood-say.ts'
import { askedLast } from '#components/room/asked-last.ts'
import { Button } from '#components/ui/button.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import { COLOURS } from '#domain/mood/mood.ts'
import type { FloorMood } from '#protocol/floor-rounds.ts'

/** The question that everybody answers with a card, and the cards as they stand; then what they were. */
export function MoodBand() {
  const round = useFloor(({ moods }) => moods.at(-1))
  const isLast = useFloor((floor) => askedLast(floor) === 'mood')
  if (!round || !isLast) return null
  return round.state === 'open' ? (
    <OpenMood key={round.id} round={round} />
  ) : (
    <MoodEnd key={round.id} round={round} />
  )
}

function OpenMood({ round }: { round: FloorMood }) {
  const t = useTranslations('mood.shown')
  const { can, frame } = useSurroundings()
  const { question, concerns, entitled } = round
  const shown = COLOURS.reduce((sum, colour) => sum + round[colour], 0)
  const say: MoodSay = (key, values) => t(key, values)
  const lang = frame.municipality.locale
  return (
    <section
      aria-labelledby="mood-question"
      className="relative border-info-line border-b bg-info-bg/40 px-3 py-4 lg:max-h-[62dvh] lg:overflow-y-auto lg:px-6"
    >
      <div className="mx-auto max-w-6xl">
        <p className="flex items-center gap-2 font-semibold text-info-ink">
          <Thermometer size={20} aria-hidden />
          {t('running')}
        </p>
        <h2 id="mood-question" className="measure mt-1 text-title-2" lang={lang}>
          {question}
        </h2>
        <p className="measure mt-0.5 text-ink-soft">{t('noVote')}</p>
        <div className="mt-3 grid gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,1fr)_minmax(22rem,28rem)]">
          <MoodPaper round={round} />
          <div className="min-w-0 space-y-3">
            <MoodCounts round={round} say={say} />
            <p className="tabular text-ink-soft">{t('turnout', { shown, entitled })}</p>
            {concerns.length > 0 && (
              <>
                <h3 className="font-semibold">{t('concerns')}</h3>
                <ConcernList concerns={concerns} say={say} lang={lang} />
              </>
            )}
            {can('ask-the-room') && <PutAway round={round} />}
          </div>
        </div>
      </div>
    </section>
  )
}

function PutAway({ round }: { round: FloorMood }) {
  const t = useTranslations('mood')
  const { act, isPending } = useAct()
  return (
    <Button isPending={isPending} onPress={() => void act('mood:put-away', { roundId: round.id })}>
      {t('putAway')}
    </Button>
  )
}
