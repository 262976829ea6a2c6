'use client'

import { CircleDot } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { DotPaper } from '#components/dots/dot-paper.tsx'
import { DotsControls } from '#components/dots/dots-controls.tsx'
import { DotsEnd } from '#components/dots/dots-end.tsx'
import { useFloor } from '#components/live/use-floor.ts'
import { askedLast } from '#components/room/asked-last.ts'
import { Turnout } from '#components/vote/turnout.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import type { FloorDots } from '#protocol/floor-rounds.ts'

/** The priority round that runs, for everybody to put their dots; then what came of it. */
export function DotsBand() {
  const round = useFloor(({ dots }) => dots.at(-1))
  const isLast = useFloor((floor) => askedLast(floor) === 'dots')
  if (!round || !isLast) return null
  return round.state === 'open' ? (
    <OpenRound key={round.id} round={round} />
  ) : (
    <DotsEnd key={round.id} round={round} />
  )
}

function OpenRound({ round }: { round: FloorDots }) {
  const t = useTranslations('dots.shown')
  const { can } = useSurroundings()
  const { took, entitled, dotsEach: dots, mostOnOne: most } = round
  return (
    <section
      aria-labelledby="dots-title"
      className="relative border-info-line border-b bg-info-bg/40 px-3 py-4 lg:max-h-[62dvh] lg:overflow-y-auto lg:px-6"
    >
      <div className="mx-auto max-w-6xl">
        <h2 id="dots-title" className="flex items-center gap-2 font-semibold text-info-ink">
          <CircleDot size={20} aria-hidden />
          {t('running')}
        </h2>
        <p className="mt-1 text-title-2">{t('ask')}</p>
        <p className="measure mt-0.5 text-ink-soft">
          {t('terms', { dots, most })} {t('noDecision')}
        </p>
        <DotPaper round={round}>
          <Turnout {...{ voted: took, entitled }} words={t('turnout', { took, entitled })} />
          <p className="measure text-ink-soft text-small">{t('hidden')}</p>
          {can('ask-the-room') && <DotsControls round={round} />}
        </DotPaper>
      </div>
    </section>
  )
}
