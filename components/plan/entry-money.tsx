import { CircleAlert } from 'lucide-react'
import { formatsAt, inLanguageOf, type Speech } from '#components/story/speech.ts'
import type { Place } from '#protocol/pages/place.ts'
import type { EntryLine } from '#protocol/pages/story.ts'

type Props = { speech: Pick<Speech<'plan'>, 'locale' | 'plan'>; place: Place; entry: EntryLine }

/** The cost, who pays which part of it, and what is missing. */
export function EntryMoney({ speech, place, entry }: Props) {
  const { plan } = speech
  const { cost, costReason, sources, sourceReason, coverage } = entry
  const money = (minor: number) => formatsAt(speech, place).money(minor, place.currency)
  const theirs = inLanguageOf(speech, place)
  return (
    <div className="space-y-0.5">
      {cost === null ? (
        <p>
          {plan('noCost')}
          {costReason && (
            <span {...theirs} className="block text-small text-ink-soft">
              {costReason}
            </span>
          )}
        </p>
      ) : (
        <p className="tabular font-semibold whitespace-nowrap">{money(cost)}</p>
      )}
      {sources.length > 0 && (
        <ul className="text-small text-ink-soft">
          {sources.map(({ name, amount, certainty }) => (
            <li key={`${name} ${certainty}`}>
              <span {...theirs}>{name}</span>
              {amount !== null && amount !== cost && (
                <span className="tabular whitespace-nowrap">{` ${money(amount)}`}</span>
              )}
              {certainty !== 'secured' && ` (${plan(certainty === 'applied' ? 'applied' : 'toFind')})`}
            </li>
          ))}
        </ul>
      )}
      {sources.length === 0 && sourceReason && (
        <p {...theirs} className="text-small text-ink-soft">
          {sourceReason}
        </p>
      )}
      {coverage.uncovered > 0 && (
        <p className="flex items-baseline gap-1 text-small font-semibold text-needs-work-ink">
          <CircleAlert size={14} aria-hidden className="shrink-0 translate-y-0.5" />
          <span className="tabular">{plan('uncoveredAmount', { money: money(coverage.uncovered) })}</span>
        </p>
      )}
    </div>
  )
}
