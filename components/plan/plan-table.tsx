import type { ReactNode } from 'react'
import { EntryIndicator } from '#components/plan/entry-indicator.tsx'
import { EntryMoney } from '#components/plan/entry-money.tsx'
import { EntryStatusBadge } from '#components/plan/entry-status.tsx'
import { entryPath } from '#components/story/addresses.ts'
import { formatsAt, inLanguageOf, type Speech } from '#components/story/speech.ts'
import { dayInFigures, termInFigures } from '#components/story/term.ts'
import { TEXT_LINK } from '#components/ui/text-link.tsx'
import type { Place } from '#protocol/pages/place.ts'
import type { PlanGoal, PlanMeasure } from '#protocol/pages/plan.ts'
import type { EntryLine } from '#protocol/pages/story.ts'

type Props = {
  speech: Speech<'plan'>
  place: Place
  goal: PlanGoal
  /** Said where a measure is empty: about one year, or about the whole plan. */
  emptyWords: string
}

const COLUMNS = [
  { header: 'columnEntry', width: '@4xl:w-[25%]' },
  { header: 'columnResponsible', width: '@4xl:w-[16%]' },
  { header: 'columnTerm', width: '@4xl:w-[12%]' },
  { header: 'columnCost', width: '@4xl:w-[16%]' },
  { header: 'columnIndicator', width: '@4xl:w-[15%]' },
  { header: 'columnState', width: '@4xl:w-[16%]' },
] as const

/** The entries of one goal as the printed plan has them; on a narrow screen each becomes a card. */
export function PlanTable({ speech, place, goal, emptyWords }: Props) {
  const { t } = speech
  const hasEntries = goal.measures.some(({ entries }) => entries.length > 0)
  return (
    <table className="plan-table mt-3 w-full border-collapse @max-4xl:block @4xl:table-fixed">
      <caption className="sr-only">{t('tableOf', { code: goal.code })}</caption>
      <thead className={hasEntries ? '@max-4xl:sr-only' : 'sr-only'}>
        <tr className="border-b border-edge">
          {COLUMNS.map(({ header, width }) => (
            <th
              key={header}
              scope="col"
              className={`${width} px-3 py-2 text-start align-bottom text-small font-semibold text-ink-soft first:ps-4`}
            >
              {t(header)}
            </th>
          ))}
        </tr>
      </thead>
      {goal.measures.map((measure) => (
        <MeasureRows
          key={measure.code}
          {...{ speech, place, measure, emptyWords }}
          named={measure.title !== goal.title}
        />
      ))}
    </table>
  )
}

type MeasureProps = Omit<Props, 'goal'> & {
  measure: PlanMeasure
  /** Some plans have one measure a goal, under the same name; it needs no saying twice. */
  named: boolean
}

function MeasureRows({ speech, place, measure, emptyWords, named }: MeasureProps) {
  return (
    <tbody className="@max-4xl:block">
      {named && (
        <tr className="@max-4xl:block">
          <th
            scope="rowgroup"
            colSpan={COLUMNS.length}
            className="bg-sunken px-4 py-2 text-start font-semibold @max-4xl:block @max-4xl:rounded-md"
          >
            <span className="text-ink-soft">{speech.t('measure', { code: measure.code })}</span>{' '}
            <span {...inLanguageOf(speech, place)}>{measure.title}</span>
          </th>
        </tr>
      )}
      {measure.entries.map((entry) => (
        <EntryRow key={entry.code} {...{ speech, place, entry }} />
      ))}
      {measure.entries.length === 0 && (
        <tr className="@max-4xl:block">
          <td colSpan={COLUMNS.length} className="px-4 py-2.5 text-ink-soft @max-4xl:block">
            {emptyWords}
          </td>
        </tr>
      )}
    </tbody>
  )
}

type EntryProps = Pick<Props, 'speech' | 'place'> & { entry: EntryLine }

function EntryRow({ speech, place, entry }: EntryProps) {
  const { t, plan } = speech
  const f = formatsAt(speech, place)
  const theirs = inLanguageOf(speech, place)
  const report = entry.reports.at(-1)
  return (
    <tr className="border-line @max-4xl:my-3 @max-4xl:block @max-4xl:rounded-md @max-4xl:border @max-4xl:bg-surface @max-4xl:p-4 @4xl:border-b">
      <th
        scope="row"
        className="px-3 py-3 text-start align-top font-normal @max-4xl:block @max-4xl:p-0 @max-4xl:pb-2 @4xl:ps-4"
      >
        <a href={entryPath(entry.code)} className={`${TEXT_LINK} tabular text-small`}>
          {entry.code}
        </a>
        <span {...theirs} className="block font-semibold">
          {entry.activity}
        </span>
      </th>
      <Cell header={t('columnResponsible')}>
        <div {...theirs}>{entry.responsible}</div>
        {entry.cooperation.length > 0 && (
          <div className="text-small text-ink-soft">
            {t('cooperation', { names: entry.cooperation.join(', ') })}
          </div>
        )}
      </Cell>
      <Cell header={t('columnTerm')}>
        <span className="tabular">{termInFigures(plan, f, entry.term)}</span>
      </Cell>
      <Cell header={t('columnCost')}>
        <EntryMoney speech={speech} place={place} entry={entry} />
      </Cell>
      <Cell header={t('columnIndicator')}>
        <EntryIndicator speech={speech} place={place} entry={entry} />
      </Cell>
      <Cell header={t('columnState')}>
        <EntryStatusBadge speech={speech} entry={entry} />
        {report && (
          <div className="mt-1 text-small text-ink-soft">
            {t('reportedOn', { date: dayInFigures(f, report.asOf) })}
            {report.note && (
              <span {...theirs} className="block">
                {report.note}
              </span>
            )}
          </div>
        )}
      </Cell>
    </tr>
  )
}

function Cell({ header, children }: { header: string; children: ReactNode }) {
  return (
    <td className="px-3 py-3 align-top @max-4xl:grid @max-4xl:grid-cols-[7.5rem_1fr] @max-4xl:gap-x-3 @max-4xl:px-0 @max-4xl:py-1.5 @max-md:grid-cols-1">
      <span aria-hidden className="text-small text-ink-soft @4xl:hidden">
        {header}
      </span>
      <div className="min-w-0">{children}</div>
    </td>
  )
}
