import { formatsFor } from '#domain/formats.ts'
import type { Locale } from '#domain/locale.ts'
import { type Translator, translator } from '#messages/catalogue.ts'
import type { PlanGoal, PlanMeasure, PlanPage } from '#protocol/pages/plan.ts'
import type { EntryLine } from '#protocol/pages/story.ts'
import { type Cell, csvFile, dialectFor } from './csv.ts'

type Request = { readonly plan: PlanPage; readonly locale: Locale; readonly origin: string }

/** The plan as the reader has filtered it, one entry a row. */
export function planCsv({ plan, locale, origin }: Request): string {
  const t = translator(locale, 'plan')
  const states = translator(locale, 'states')
  const { currency, timeZone } = plan.process.place
  const amountOf = minorToAmount(currency)
  const f = formatsFor(locale, timeZone)
  const rowOf = (goal: PlanGoal, measure: PlanMeasure, entry: EntryLine): Cell[] => [
    entry.code,
    entry.year,
    `${goal.code} ${goal.title}`,
    `${measure.code} ${measure.title}`,
    entry.activity,
    entry.responsible,
    entry.cooperation.join(', '),
    entry.term.from,
    entry.term.to,
    amountOf(entry.cost),
    currency,
    entry.sources
      .map(({ name, amount }) => (amount === null ? name : `${name} ${f.money(amount, currency)}`))
      .join('; '),
    amountOf(entry.coverage.uncovered),
    entry.indicator,
    entry.baseline,
    entry.reports.at(-1)?.value ?? null,
    entry.target,
    entry.status === 'at_risk' ? states('report.at_risk') : states(`entry.${statusOf(entry)}`),
    entry.reports.at(-1)?.note ?? null,
    `${origin}/entries/${entry.code}`,
  ]
  const rows = plan.goals.flatMap((goal) =>
    goal.measures.flatMap((measure) => measure.entries.map((entry) => rowOf(goal, measure, entry))),
  )
  return csvFile([headings(t), ...rows], dialectFor(locale))
}

function headings(t: Translator<'plan'>): string[] {
  const words = [
    t('csvCode'),
    t('csvYear'),
    t('csvGoal'),
    t('csvMeasure'),
    t('columnEntry'),
    t('columnResponsible'),
    t('csvCooperation'),
    t('csvFrom'),
    t('csvTo'),
    t('csvCost'),
    t('csvCurrency'),
    t('csvSources'),
    t('csvUncovered'),
    t('columnIndicator'),
    t('csvBaseline'),
    t('csvValue'),
    t('csvTarget'),
    t('columnState'),
    t('csvReport'),
    t('csvAddress'),
  ]
  return words.map((word) => word.charAt(0).toLocaleUpperCase() + word.slice(1))
}

const statusOf = ({ status, state }: EntryLine) =>
  status === 'planned' || status === 'at_risk' ? state : status

function minorToAmount(currency: string) {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return (minor: number | null): number | null => (minor === null ? null : minor / 10 ** digits)
}
