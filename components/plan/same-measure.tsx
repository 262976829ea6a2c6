import { EntryStatusBadge } from '#components/plan/entry-status.tsx'
import { entryPath } from '#components/story/addresses.ts'
import { inLanguageOf, type Speech } from '#components/story/speech.ts'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Place } from '#protocol/pages/place.ts'
import type { EntryLine } from '#protocol/pages/story.ts'

type Props = { speech: Speech<'story'>; place: Place; entries: readonly EntryLine[] }

/** The neighbours of an entry, over the years. */
export function SameMeasure({ speech, place, entries }: Props) {
  return (
    <ul className="divide-y divide-line">
      {entries.map((entry) => (
        <li key={entry.code} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2.5">
          <p className="min-w-0 flex-[1_1_18rem]">
            <TextLink href={entryPath(entry.code)}>{entry.code}</TextLink>{' '}
            <span {...inLanguageOf(speech, place)}>{entry.activity}</span>
          </p>
          <EntryStatusBadge speech={speech} entry={entry} />
        </li>
      ))}
    </ul>
  )
}
