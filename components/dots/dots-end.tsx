'use client'

import { CircleDot } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useServerNow } from '#components/clock/use-server-now.ts'
import { Ranking } from '#components/dots/ranking.tsx'
import { useItemWords } from '#components/dots/use-item-words.ts'
import { announce } from '#components/ui/announcer.ts'
import { Button } from '#components/ui/button.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { useAct } from '#components/workspace/use-act.ts'
import { rank } from '#domain/dots/ranking.ts'
import type { FloorDots } from '#protocol/floor-rounds.ts'

/** So long the ranking stands above everything else; it stays in the course of the meeting. */
const SHOWN_MS = 10 * 60_000
const LOOKS_EVERY_MS = 30_000

/** What came of a priority round, or why nothing did. */
export function DotsEnd({ round }: { round: FloorDots }) {
  const t = useTranslations('dots')
  const [isHidden, setHidden] = useState(false)
  const now = useServerNow(LOOKS_EVERY_MS)
  const isOld = round.closedAt === null || now - Date.parse(round.closedAt) > SHOWN_MS
  if (isHidden || isOld) return null
  return (
    <section
      aria-label={t('shown.running')}
      className="relative border-line border-b bg-surface px-3 py-3 lg:max-h-[62dvh] lg:overflow-y-auto lg:px-6"
    >
      <div className="mx-auto max-w-6xl">
        {round.state === 'cancelled' ? <Cancelled round={round} /> : <Result round={round} />}
        <div className="mt-3 flex flex-wrap items-center gap-2">
          {round.state === 'closed' && <TakeOrder round={round} />}
          <Button variant="quiet" onPress={() => setHidden(true)}>
            {t('hide')}
          </Button>
        </div>
      </div>
    </section>
  )
}

function Cancelled({ round }: { round: FloorDots }) {
  const t = useTranslations('dots.shown')
  return (
    <div role="status">
      <p className="font-semibold">{t('cancelled')}</p>
      <p className="measure">{t('cancelledText', { reason: round.reason ?? '' })}</p>
    </div>
  )
}

function Result({ round: { took, entitled, items } }: { round: FloorDots }) {
  const t = useTranslations('dots.shown')
  const { frame } = useSurroundings()
  const wordsOf = useItemWords()
  return (
    <>
      <p role="status" className="flex flex-wrap items-center gap-x-3">
        <CircleDot size={20} aria-hidden className="text-info-ink" />
        <b>{t('result')}</b>
        <span className="tabular text-ink-soft">{t('took', { took, entitled })}</span>
      </p>
      <p className="measure mt-0.5 mb-3 text-ink-soft">{t('noDecision')}</p>
      <Ranking
        ranked={rank(items)}
        say={(key, values) => t(key, values)}
        wordsOf={wordsOf}
        lang={frame.municipality.locale}
      />
    </>
  )
}

/** Once, and cards can be moved back by hand. */
function TakeOrder({ round }: { round: FloorDots }) {
  const t = useTranslations('dots')
  const { can } = useSurroundings()
  const { act, isPending } = useAct()
  const hasCards = round.items.some(({ kind }) => kind === 'proposal')
  if (!can('ask-the-room') || !hasCards) return null
  if (round.isOrderTaken) return <p className="text-ink-soft">{t('orderTaken')}</p>

  const take = async () => {
    const taken = await act('dots:take-order', { roundId: round.id })
    if (taken.ok) announce(t('sorted', { moved: taken.value.moved }))
  }
  return (
    <Button variant="primary" isPending={isPending} onPress={() => void take()}>
      {t('takeOrder')}
    </Button>
  )
}
