'use client'

import { Check, CircleSlash, type LucideIcon, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '#components/ui/button.tsx'
import { buttonStyle } from '#components/ui/button-style.ts'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { Spinner } from '#components/ui/spinner.tsx'
import { useBallot } from '#components/vote/use-ballot.ts'
import { CHOICES, type Choice } from '#domain/vote/ballot.ts'
import type { FloorVote } from '#protocol/floor-vote.ts'

/** One's own vote: three ways to cast it, a last look, and what the server says became of it. */
export function BallotPaper({ vote }: { vote: FloorVote }) {
  return <OwnBallot {...useBallot(vote)} />
}

/** The same, for whoever holds the ballot elsewhere. */
export function OwnBallot({ ballot, pick, unpick, cast }: ReturnType<typeof useBallot>) {
  const t = useTranslations('ballot')
  const reasons = useTranslations('reasons')

  switch (ballot.kind) {
    case 'looking':
      return <Spinner label={t('looking')} />
    case 'none':
      return (
        <NoticeBox title={ballot.hasLeft ? t('left') : t('noRight')}>
          {ballot.hasLeft ? reasons('left-meeting') : t('noRightText')}
        </NoticeBox>
      )
    case 'choosing':
      return ballot.picked === null ? (
        <Choices onPick={pick} />
      ) : (
        <LastLook choice={ballot.picked} onCast={cast} onAgain={unpick} />
      )
    case 'sending':
      return ballot.isSlow ? (
        <NoticeBox tone="needs-work" role="alert" title={t('waiting')}>
          {t('waitingText')}
        </NoticeBox>
      ) : (
        <p role="status" className="flex min-h-14 items-center gap-3 text-title-3">
          <Spinner label={t('sending')} />
          <span aria-hidden>{t('sending')}</span>
        </p>
      )
    case 'counted':
      return (
        <NoticeBox
          tone="adopted"
          role="status"
          title={ballot.choice ? t('countedAs', { choice: t(ballot.choice) }) : t('counted')}
        >
          {t('countedText')}
        </NoticeBox>
      )
    case 'refused':
      return (
        <NoticeBox tone="not-adopted" role="alert" title={t('refused')}>
          {reasons(ballot.reason)}
        </NoticeBox>
      )
  }
}

const ICONS: Record<Choice, LucideIcon> = { for: Check, against: X, abstain: CircleSlash }

/** Alike in weight: the page recommends nothing. */
function Choices({ onPick }: { onPick: (choice: Choice) => void }) {
  const t = useTranslations('ballot')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these act at once
    <div role="group" aria-label={t('yours')} className="grid gap-2.5 sm:grid-cols-3">
      {CHOICES.map((choice) => {
        const Icon = ICONS[choice]
        return (
          <button
            key={choice}
            type="button"
            onClick={() => onPick(choice)}
            className={buttonStyle({ size: 'lg', className: 'min-h-14 border-2' })}
          >
            <Icon size={22} aria-hidden />
            {t(choice)}
          </button>
        )
      })}
    </div>
  )
}

type LastLookProps = { choice: Choice; onCast: (choice: Choice) => void; onAgain: () => void }

/** A slip of the thumb is no vote. */
function LastLook({ choice, onCast, onAgain }: LastLookProps) {
  const t = useTranslations('ballot')
  const Icon = ICONS[choice]
  return (
    <div className="rounded-md border-2 border-accent bg-surface px-4 py-3">
      <p className="flex items-center gap-2 text-title-3" aria-live="polite">
        <Icon size={24} aria-hidden />
        {t('confirm', { choice: t(choice) })}
      </p>
      <p className="mt-0.5 text-ink-soft">{t('confirmText')}</p>
      <div className="mt-3 flex flex-wrap gap-2.5 max-sm:[&>*]:flex-1">
        <Button variant="primary" size="lg" autoFocus onPress={() => onCast(choice)}>
          {t('cast')}
        </Button>
        <Button size="lg" onPress={onAgain}>
          {t('again')}
        </Button>
      </div>
    </div>
  )
}
