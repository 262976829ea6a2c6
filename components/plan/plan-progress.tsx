import { StackedBars } from '#components/charts/stacked-bars.tsx'
import { StatusBar } from '#components/charts/status-bar.tsx'
import { STATUS_TONES, statusInWords } from '#components/plan/entry-status.tsx'
import { formatsAt, type Speech } from '#components/story/speech.ts'
import { Stat } from '#components/ui/stat.tsx'
import type { EntryStatus, PlanProgress as Progress } from '#domain/plan/progress.ts'
import type { Place } from '#protocol/pages/place.ts'

type Props = {
  speech: Speech<'plan'>
  place: Place
  progress: Progress
  /** The address of the plan with only this organisation's entries. */
  hrefOf: (responsible: string) => string
}

/** How far the shown part of the plan has come, in four figures and three charts. */
export function PlanProgress({ speech, place, progress, hrefOf }: Props) {
  const { t } = speech
  const f = formatsAt(speech, place)
  const money = (minor: number) => f.money(minor, place.currency)
  const done = countOf(progress, 'done')
  return (
    <div className="space-y-6">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 lg:grid-cols-4">
        <Stat label={t('statEntries', { count: progress.total })} value={f.number(progress.total)} />
        <Stat label={t('statDone', { count: done })} value={f.number(done)} />
        <Stat label={t('statCost')} value={money(progress.money.cost ?? 0)} />
        <Stat label={t('statUncovered')} value={money(progress.money.uncovered)} />
      </dl>
      <div className="grid grid-cols-1 gap-x-12 gap-y-8 lg:grid-cols-2">
        <StatusBar
          caption={t('byState')}
          headers={[t('columnState'), t('columnEntries')]}
          parts={progress.byStatus.map(({ status, count }) => ({
            key: status,
            label: wordOf(speech, status),
            tone: STATUS_TONES[status],
            value: count,
            text: f.number(count),
          }))}
        />
        <div>
          <PlanMoney speech={speech} progress={progress} money={money} />
          {progress.withoutCost > 0 && (
            <p className="mt-2 text-small text-ink-soft">
              {t('withoutCost', { count: progress.withoutCost })}
            </p>
          )}
        </div>
      </div>
      <div className="overflow-x-auto">
        <StackedBars
          caption={t('byResponsible')}
          rowHeader={t('columnResponsible')}
          formatNumber={f.number}
          series={progress.byStatus.map(({ status }) => ({
            key: status,
            label: wordOf(speech, status),
            tone: STATUS_TONES[status],
          }))}
          rows={progress.byResponsible.map(({ key, name, counts }) => ({
            key,
            label: name,
            values: counts,
            href: hrefOf(key),
          }))}
        />
      </div>
    </div>
  )
}

type MoneyProps = Pick<Props, 'speech' | 'progress'> & { money: (minor: number) => string }

function PlanMoney({ speech: { t }, progress, money }: MoneyProps) {
  const { secured, applied, uncovered } = progress.money
  const part = (value: number) => ({ value, text: money(value) })
  return (
    <StatusBar
      caption={t('moneyCaption')}
      headers={[t('columnMoney'), t('columnAmount')]}
      parts={[
        { key: 'secured', label: t('secured'), tone: 'adopted', ...part(secured) },
        { key: 'applied', label: t('applied'), tone: 'info', ...part(applied) },
        { key: 'uncovered', label: t('uncovered'), tone: 'needs-work', hatched: true, ...part(uncovered) },
      ]}
    />
  )
}

const countOf = ({ byStatus }: Progress, status: EntryStatus) =>
  byStatus.find((part) => part.status === status)?.count ?? 0

const wordOf = (speech: Speech<'plan'>, status: EntryStatus) =>
  status === 'planned' ? speech.t('planned') : statusInWords(speech, status)
