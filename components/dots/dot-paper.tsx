'use client'

import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { DotRow } from '#components/dots/dot-row.tsx'
import { useItemWords } from '#components/dots/use-item-words.ts'
import { useOwnDots } from '#components/dots/use-own-dots.ts'
import type { OwnAnswer } from '#components/room/own-answer.ts'
import { Button } from '#components/ui/button.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { Spinner } from '#components/ui/spinner.tsx'
import { spent } from '#domain/dots/round.ts'
import type { FloorDots } from '#protocol/floor-rounds.ts'

type Dots = readonly number[]

/** One's own dots: what there is to choose from, how many are left, and what the server says of them. */
export function DotPaper({ round, children }: { round: FloorDots; children: ReactNode }) {
  const t = useTranslations('dots')
  const { own, put } = useOwnDots(round)
  const wordsOf = useItemWords()
  const [draft, setDraft] = useState<Dots | null>(null)
  const none = round.items.map(() => 0)
  const kept = 'kept' in own ? own.kept : null
  const dots = own.kind === 'sending' ? own.content : (draft ?? kept ?? none)
  const left = round.dotsEach - spent(dots)
  const isReady = own.kind === 'ready'

  const change = (index: number, by: number) =>
    setDraft(dots.map((count, each) => (each === index ? count + by : count)))
  const send = () => {
    put(dots)
    setDraft(null)
  }
  return (
    <div className="mt-3 grid gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,24rem)]">
      <ul aria-label={t('yours')} className="min-w-0 space-y-1.5">
        {round.items.map((item, index) => (
          <DotRow
            key={item.id}
            item={item}
            words={wordsOf(item)}
            count={dots[index] ?? 0}
            mayAdd={isReady && left > 0 && (dots[index] ?? 0) < round.mostOnOne}
            mayTake={isReady && (dots[index] ?? 0) > 0}
            onChange={(by) => change(index, by)}
            isQuiet={own.kind === 'looking' || own.kind === 'none'}
          />
        ))}
      </ul>
      <div className="flex min-w-0 flex-col gap-4">
        <Standing own={own} left={left} isChanged={draft !== null} onSend={send} />
        {children}
      </div>
    </div>
  )
}

type StandingProps = {
  own: OwnAnswer<Dots>
  left: number
  isChanged: boolean
  onSend: () => void
}

function Standing({ own, left, isChanged, onSend }: StandingProps) {
  const t = useTranslations('dots')
  const reasons = useTranslations('reasons')
  if (own.kind === 'looking') return <Spinner label={t('looking')} />
  if (own.kind === 'none') {
    return (
      <NoticeBox title={own.hasLeft ? t('hasLeft') : t('noVoice')}>
        {own.hasLeft ? reasons('left-meeting') : t('noVoiceText')}
      </NoticeBox>
    )
  }
  if (own.kind === 'sending') return <OnItsWay isSlow={own.isSlow} />
  const isFirst = own.kept === null
  return (
    <div className="space-y-3">
      {own.refused && (
        <NoticeBox tone="not-adopted" role="alert">
          {reasons(own.refused)}
        </NoticeBox>
      )}
      {isFirst || isChanged ? (
        <Unsent {...{ isFirst, isChanged, left, onSend }} />
      ) : (
        <NoticeBox tone="adopted" role="status" title={t('counted')}>
          {t('countedText')}
        </NoticeBox>
      )}
    </div>
  )
}

type UnsentProps = Omit<StandingProps, 'own'> & { isFirst: boolean }

function Unsent({ isFirst, isChanged, left, onSend }: UnsentProps) {
  const t = useTranslations('dots')
  return (
    <div className="rounded-md border-2 border-accent bg-surface px-4 py-3">
      <p className="tabular text-title-3" aria-live="polite">
        {t('left', { left })}
      </p>
      {isChanged && !isFirst && <p className="text-ink-soft">{t('unsent')}</p>}
      <Button
        variant="primary"
        size="lg"
        isDisabled={!isChanged}
        onPress={onSend}
        className="mt-2 max-sm:w-full"
      >
        {isFirst ? t('put') : t('change')}
      </Button>
    </div>
  )
}

function OnItsWay({ isSlow }: { isSlow: boolean }) {
  const t = useTranslations('dots')
  return isSlow ? (
    <NoticeBox tone="needs-work" role="alert" title={t('waiting')}>
      {t('waitingText')}
    </NoticeBox>
  ) : (
    <p role="status" className="flex min-h-14 items-center gap-3 text-title-3">
      <Spinner label={t('sending')} />
      <span aria-hidden>{t('sending')}</span>
    </p>
  )
}
