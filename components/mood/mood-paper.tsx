'use client'

import { useTranslations } from 'use-intl'
import { ConcernForm } from '#components/mood/concern-form.tsx'
import { MOOD_LOOK } from '#components/mood/mood-look.ts'
import { useOwnMood } from '#components/mood/use-own-mood.ts'
import type { OwnAnswer } from '#components/room/own-answer.ts'
import { classNames } from '#components/ui/class-names.ts'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { Spinner } from '#components/ui/spinner.tsx'
import { TONE_BOX, TONE_INK } from '#components/ui/tone.ts'
import { type Card, COLOURS, type Colour } from '#domain/mood/mood.ts'
import type { FloorMood } from '#protocol/floor-rounds.ts'

/** One's own card: one press shows it, another one changes it. */
export function MoodPaper({ round }: { round: FloorMood }) {
  const t = useTranslations('mood')
  const reasons = useTranslations('reasons')
  const { own, put } = useOwnMood(round)
  if (own.kind === 'looking') return <Spinner label={t('looking')} />
  if (own.kind === 'none') {
    return (
      <NoticeBox title={own.hasLeft ? t('hasLeft') : t('noVoice')}>
        {own.hasLeft ? reasons('left-meeting') : t('noVoiceText')}
      </NoticeBox>
    )
  }
  const card = own.kind === 'sending' ? own.content : own.kept
  const show = (colour: Colour) => own.kind === 'ready' && put({ colour, concern: null })
  return (
    <div className="min-w-0 space-y-3">
      <Cards shown={card?.colour ?? null} isBusy={own.kind === 'sending'} onShow={show} />
      <Standing own={own} />
      {card && card.colour !== 'green' && (
        <ConcernForm key={card.colour} card={card} isBusy={own.kind === 'sending'} onShow={put} />
      )}
    </div>
  )
}

type CardsProps = { shown: Colour | null; isBusy: boolean; onShow: (colour: Colour) => void }

function Cards({ shown, isBusy, onShow }: CardsProps) {
  const t = useTranslations('mood')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these act at once
    <div role="group" aria-label={t('yours')} className="grid grid-cols-3 gap-2">
      {COLOURS.map((colour) => {
        const { tone, Icon } = MOOD_LOOK[colour]
        const isShown = shown === colour
        return (
          <button
            key={colour}
            type="button"
            aria-pressed={isShown}
            aria-disabled={isBusy}
            onClick={() => !isBusy && !isShown && onShow(colour)}
            className={classNames(
              'flex min-h-20 min-w-0 cursor-pointer flex-col items-center justify-center gap-1 rounded-md px-1 py-2 text-center font-semibold leading-tight aria-disabled:cursor-default',
              isShown ? `border-4 ${TONE_BOX[tone]}` : 'border-2 border-edge bg-surface hover:bg-sunken',
            )}
          >
            <Icon size={26} aria-hidden className={TONE_INK[tone]} />
            <span className="wrap-break-word min-w-0 max-w-full">{t(`shown.${colour}`)}</span>
          </button>
        )
      })}
    </div>
  )
}

function Standing({ own }: { own: Extract<OwnAnswer<Card>, { kept: unknown }> }) {
  const t = useTranslations('mood')
  const reasons = useTranslations('reasons')
  if (own.kind === 'sending') {
    return own.isSlow ? (
      <NoticeBox tone="needs-work" role="alert" title={t('waiting')}>
        {t('waitingText')}
      </NoticeBox>
    ) : (
      <p role="status" className="flex items-center gap-3">
        <Spinner label={t('sending')} />
        <span aria-hidden>{t('sending')}</span>
      </p>
    )
  }
  return (
    <>
      {own.refused && (
        <NoticeBox tone="not-adopted" role="alert">
          {reasons(own.refused)}
        </NoticeBox>
      )}
      {own.kept && (
        <p role="status" className="measure">
          <b>{t('shownAs', { card: t(`shown.${own.kept.colour}`) })}</b>{' '}
          <span className="text-ink-soft">{t('shownText')}</span>
        </p>
      )}
    </>
  )
}
