import { EntryMoney } from '#components/plan/entry-money.tsx'
import { planPath } from '#components/story/addresses.ts'
import { formatsAt, inLanguageOf, type Speech } from '#components/story/speech.ts'
import { termInWords } from '#components/story/term.ts'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { EntryPage } from '#protocol/pages/story.ts'

type Props = { speech: Speech<'story'>; page: EntryPage }

/** The row of the plan as a list: all that the printed table has in its columns. */
export function EntryFacts({ speech, page }: Props) {
  const { t, plan } = speech
  const { entry, goal, measure, process } = page
  const { place } = process
  const theirs = inLanguageOf(speech, place)
  return (
    <DefinitionList
      items={[
        {
          term: t('plan'),
          details: (
            <TextLink href={`${planPath(entry.plan.slug)}?year=${entry.year}`}>
              <span {...theirs}>{entry.plan.title}</span>
              {`, ${entry.year}`}
            </TextLink>
          ),
        },
        { term: t('goal'), details: <span {...theirs}>{`${goal.code} ${goal.title}`}</span> },
        { term: t('measure'), details: <span {...theirs}>{`${measure.code} ${measure.title}`}</span> },
        {
          term: t('responsible'),
          details: (
            <span {...theirs} className="font-semibold">
              {entry.responsible}
            </span>
          ),
        },
        ...(entry.cooperation.length > 0
          ? [
              {
                term: t('cooperation'),
                details: <span {...theirs}>{formatsAt(speech, place).list(entry.cooperation)}</span>,
              },
            ]
          : []),
        { term: t('term'), details: termInWords(plan, formatsAt(speech, place), entry.term) },
        { term: t('costAndSources'), details: <EntryMoney speech={speech} place={place} entry={entry} /> },
      ]}
    />
  )
}
