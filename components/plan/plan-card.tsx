import { StatusBar } from '#components/charts/status-bar.tsx'
import { STATUS_TONES, statusInWords } from '#components/plan/entry-status.tsx'
import { planPath } from '#components/story/addresses.ts'
import { formatsAt, inLanguageOf, type Speech } from '#components/story/speech.ts'
import { CardFrame } from '#components/ui/card-frame.tsx'
import { StateBadge } from '#components/ui/state-badge.tsx'
import type { PlanGlance } from '#protocol/pages/plan.ts'

type Props = { speech: Speech<'plan'>; plan: PlanGlance; heading?: 'h2' | 'h3' | 'h4' }

/** A plan at a glance, with the door into it. */
export function PlanCard({ speech, plan, heading: Heading = 'h3' }: Props) {
  const { t, states } = speech
  const { progress, process } = plan
  const f = formatsAt(speech, process.place)
  const { uncovered } = progress.money
  return (
    <CardFrame linked className="sm:p-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StateBadge kind="plan" state={plan.state} label={states(`plan.${plan.state}`)} />
        <span className="tabular text-small text-ink-soft">{`${plan.periodFrom} – ${plan.periodTo}`}</span>
      </div>
      <Heading className="mt-2 text-title-3">
        <a
          href={planPath(plan.slug)}
          className="card-link hover:underline"
          {...inLanguageOf(speech, process.place)}
        >
          {plan.title}
        </a>
      </Heading>
      {progress.total === 0 ? (
        <p className="mt-2 text-ink-soft">{t('noEntriesYet')}</p>
      ) : (
        <div className="mt-3">
          <StatusBar
            caption={t('byState')}
            captionShown={false}
            headers={[t('columnState'), t('columnEntries')]}
            parts={progress.byStatus.map(({ status, count }) => ({
              key: status,
              label: status === 'planned' ? t('planned') : statusInWords(speech, status),
              tone: STATUS_TONES[status],
              value: count,
              text: f.number(count),
            }))}
          />
          {uncovered > 0 && (
            <p className="tabular mt-2 text-small text-needs-work-ink">
              {t('uncoveredAmount', { money: f.money(uncovered, process.place.currency) })}
            </p>
          )}
        </div>
      )}
    </CardFrame>
  )
}
