import { SearchX, Target } from 'lucide-react'
import { planAddress } from '#components/plan/plan-address.ts'
import { PlanTable } from '#components/plan/plan-table.tsx'
import { inLanguageOf, type Speech } from '#components/story/speech.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { hueOf, ThemeLabel } from '#components/ui/theme-label.tsx'
import type { PlanPage } from '#protocol/pages/plan.ts'

type Props = { speech: Speech<'plan'>; plan: PlanPage }

/** Goals, measures and entries, one table a goal. */
export function PlanGoals({ speech, plan }: Props) {
  const { t } = speech
  const { goals, process, filter } = plan
  const theirs = inLanguageOf(speech, process.place)
  const emptyWords =
    filter.year === null ? t('noEntriesAtAll') : t('noEntries', { year: String(filter.year) })
  if (goals.length === 0) return <NoGoals speech={speech} plan={plan} />
  return (
    <div className="space-y-10">
      {goals.map((goal) => (
        <section key={goal.code} aria-labelledby={`goal-${goal.code}`} className="@container">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <h2 id={`goal-${goal.code}`} className="measure text-title-2">
              <span className="text-ink-soft">{t('goal', { code: goal.code })}</span>{' '}
              <span {...theirs}>{goal.title}</span>
            </h2>
            {goal.theme && (
              <ThemeLabel hue={hueOf(goal.theme.hue)}>
                <span {...theirs}>{goal.theme.shortTitle}</span>
              </ThemeLabel>
            )}
          </div>
          <PlanTable speech={speech} place={process.place} goal={goal} emptyWords={emptyWords} />
        </section>
      ))}
    </div>
  )
}

function NoGoals({ speech: { t }, plan }: Props) {
  const { filter, slug } = plan
  if (filter.responsible === null && filter.theme === null) {
    return (
      <EmptyState title={t('emptyTitle')} icon={<Target size={20} aria-hidden />}>
        {t('emptyText')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={t('nothingTitle')}
      icon={<SearchX size={20} aria-hidden />}
      action={
        <LinkButton href={planAddress(slug, { year: null, responsible: null, theme: null })}>
          {t('filterClear')}
        </LinkButton>
      }
    >
      {t('nothingText')}
    </EmptyState>
  )
}
