'use client'

import { CircleAlert, CircleCheck } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { classNames } from '#components/ui/class-names.ts'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { useFormats } from '#components/words/use-formats.ts'
import type { AttendanceDesk } from '#protocol/attendance.ts'

/** How many, with what right, and what the rulebook says to it. A warning, never a lock. */
export function AttendanceSummary({ list }: { list: AttendanceDesk }) {
  const t = useTranslations('attendance')
  const { quorum } = list
  return (
    <div className="space-y-3">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <strong className="tabular text-title-2">{t('present', { count: list.present })}</strong>
        <span className="tabular text-ink-soft">{t('withVote', { count: list.withVote })}</span>
      </p>
      {quorum?.isMet === true && (
        <p className="flex items-center gap-1.5 text-adopted-ink">
          <CircleCheck size={16} aria-hidden />
          {t('quorumMet', { needed: quorum.needed })}
        </p>
      )}
      {quorum?.isMet === false && (
        <NoticeBox
          tone="needs-work"
          title={t('quorumMissing', { needed: quorum.needed, missing: quorum.needed - list.withVote })}
        >
          {t('quorumRule', { needed: quorum.needed })}
        </NoticeBox>
      )}
      <Composition list={list} />
    </div>
  )
}

function Composition({ list: { composition, shares } }: { list: AttendanceDesk }) {
  const t = useTranslations('attendance')
  const states = useTranslations('states')
  if (shares.length > 0) return <Sides shares={shares} />
  if (composition.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-0.5 text-small text-ink-soft">
      {composition.map(({ segment, count }) => (
        <li key={segment ?? 'none'}>
          <b className="tabular text-ink">{count}</b>{' '}
          {segment === null ? t('noSegment') : states(`segment.${segment}`)}
        </li>
      ))}
    </ul>
  )
}

function Sides({ shares }: Pick<AttendanceDesk, 'shares'>) {
  const t = useTranslations('attendance')
  const states = useTranslations('states')
  const { percent, list } = useFormats()
  return (
    <section aria-label={t('sidesTitle')} className="space-y-2">
      <ul className="space-y-1 text-small">
        {shares.map(({ segments, share, count, isShort }) => (
          <li key={segments.join()} className="flex items-start gap-1.5">
            {isShort ? (
              <CircleAlert size={16} aria-hidden className="mt-px shrink-0 text-needs-work-ink" />
            ) : (
              <CircleCheck size={16} aria-hidden className="mt-px shrink-0 text-adopted-ink" />
            )}
            <span>
              {list(segments.map((segment) => states(`segment.${segment}`)))}:{' '}
              <b className="tabular">{t('side', { count, share: percent(share) })}</b>
              {isShort && <span className={classNames('text-needs-work-ink')}> – {t('sideShort')}</span>}
            </span>
          </li>
        ))}
      </ul>
      {shares.some(({ isShort }) => isShort) && (
        <p className="measure text-small text-ink-soft">{t('sidesWarning')}</p>
      )}
    </section>
  )
}
