import { Filter } from 'lucide-react'
import { planAddress } from '#components/plan/plan-address.ts'
import { inLanguageOf, type Speech } from '#components/story/speech.ts'
import { classNames } from '#components/ui/class-names.ts'
import { SelectField } from '#components/ui/form-field.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { PlanPage } from '#protocol/pages/plan.ts'

type Props = { speech: Speech<'plan'>; plan: PlanPage }

/** One year after another, as links: a plan is written and accounted for by years. */
export function PlanYears({ speech: { t }, plan }: Props) {
  const { slug, filter } = plan
  if (plan.years.length === 0) return null
  const years = [...plan.years.map(({ year, entries }) => ({ year, entries })), ALL_YEARS]
  return (
    <nav aria-label={t('years')} data-print="hide">
      <ul className="flex flex-wrap gap-x-1 border-b border-line">
        {years.map(({ year, entries }) => (
          <li key={year ?? 'all'}>
            <a
              href={planAddress(slug, { ...filter, year })}
              aria-current={filter.year === year ? 'page' : undefined}
              className={classNames(
                'target -mb-px flex items-center gap-1.5 border-b-2 px-3 py-2 font-semibold',
                filter.year === year
                  ? 'border-accent text-ink'
                  : 'border-transparent text-ink-soft hover:border-edge hover:text-ink',
              )}
            >
              {year ?? t('allYears')}
              {entries !== null && <span className="tabular text-small font-normal">{entries}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const ALL_YEARS = { year: null, entries: null }

/** Sent as the address, so that a choice can be kept and passed on. */
export function PlanFilters({ speech, plan }: Props) {
  const { t } = speech
  const { filter, themes, responsibles, process } = plan
  const theirs = inLanguageOf(speech, process.place)
  return (
    <form
      method="get"
      aria-label={t('filterHeading')}
      data-print="hide"
      className="flex flex-wrap items-end gap-x-4 gap-y-3"
    >
      <input type="hidden" name="year" value={filter.year ?? 'all'} />
      {responsibles.length > 1 && (
        <div className="min-w-0 max-w-full flex-[0_1_18rem]">
          <SelectField
            label={t('filterResponsible')}
            name="responsible"
            defaultValue={filter.responsible ?? ''}
          >
            <option value="">{t('filterAll')}</option>
            {responsibles.map(({ key, name }) => (
              <option key={key} value={key} {...theirs}>
                {name}
              </option>
            ))}
          </SelectField>
        </div>
      )}
      {themes.length > 1 && (
        <div className="min-w-0 max-w-full flex-[0_1_18rem]">
          <SelectField
            label={t(process.kind === 'conference' ? 'filterAxis' : 'filterTargetGroup')}
            name="theme"
            defaultValue={filter.theme ?? ''}
          >
            <option value="">{t('filterAll')}</option>
            {themes.map(({ code, title }) => (
              <option key={code} value={code} {...theirs}>
                {title}
              </option>
            ))}
          </SelectField>
        </div>
      )}
      {(responsibles.length > 1 || themes.length > 1) && (
        <SubmitButton variant="secondary" icon={<Filter size={16} aria-hidden />}>
          {t('filter')}
        </SubmitButton>
      )}
      {(filter.responsible !== null || filter.theme !== null) && (
        <TextLink
          href={planAddress(plan.slug, { year: filter.year, responsible: null, theme: null })}
          className="py-1.5"
        >
          {t('filterClear')}
        </TextLink>
      )}
    </form>
  )
}
