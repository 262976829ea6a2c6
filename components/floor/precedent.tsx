'use client'

import { useTranslations } from 'use-intl'
import { entryPath } from '#components/story/addresses.ts'
import { StateBadge } from '#components/ui/state-badge.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { REPORT_STATUSES } from '#domain/plan/progress.ts'
import type { PreparedEntry } from '#protocol/requests.ts'

/** The newest earlier entry of the same measure, and what became of it. */
export function Precedent({ prepared: { precedent, year, draft } }: { prepared: PreparedEntry }) {
  const t = useTranslations('floor')
  const states = useTranslations('states')
  if (draft.measureId === null) return <p className="text-ink-soft">{t('finalise.chooseMeasure')}</p>
  if (!precedent) return <p className="text-ink-soft">{t('finalise.noPrecedent', { year: String(year) })}</p>

  const status = REPORT_STATUSES.find((known) => known === precedent.status)
  return (
    <section aria-labelledby="precedent" className="rounded-md border border-line px-4 py-3">
      <h3 id="precedent" className="text-small font-semibold text-ink-soft">
        {t('finalise.precedent')}
      </h3>
      <p className="mt-0.5">
        <TextLink href={entryPath(precedent.code)} className="tabular">
          {precedent.code}
        </TextLink>{' '}
        {precedent.activity}
      </p>
      <p className="mt-1.5 flex flex-wrap items-center gap-2 text-small text-ink-soft">
        {status && <StateBadge kind="report" state={status} label={states(`report.${status}`)} />}
        {t('finalise.filledFrom')}
      </p>
    </section>
  )
}
