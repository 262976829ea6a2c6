import { entryPath, proposalPath } from '#components/story/addresses.ts'
import { formatsAt, inLanguageOf, type Speech } from '#components/story/speech.ts'
import { StateBadge } from '#components/ui/state-badge.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { DecidedLine } from '#protocol/pages/home.ts'

type Props = { speech: Speech<'home'>; decided: readonly DecidedLine[] }

/** What groups decided last, newest first, each with where it stands in the plan. */
export function DecidedList({ speech, decided }: Props) {
  const { t, states } = speech
  return (
    <ul className="divide-y divide-line">
      {decided.map(({ proposal, result, decidedAt, entryCode, process }) => (
        <li key={`${proposal.code} ${decidedAt}`} className="py-3.5 first:pt-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <StateBadge kind="outcome" state={result} label={states(`outcome.${result}`)} />
            <time dateTime={decidedAt} className="text-small text-ink-soft">
              {formatsAt(speech, process.place).date(decidedAt)}
            </time>
          </div>
          <p className="mt-1.5">
            <TextLink href={proposalPath(proposal.code)} className="font-semibold">
              <span {...inLanguageOf(speech, process.place)}>{proposal.title}</span>
            </TextLink>
          </p>
          <p className="text-small text-ink-soft">
            {process.place.name}
            {entryCode && (
              <>
                {' · '}
                <TextLink href={entryPath(entryCode)}>{t('inPlan', { code: entryCode })}</TextLink>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
