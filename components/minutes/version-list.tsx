import { minutesPath } from '#components/story/addresses.ts'
import type { Translator } from '#messages/catalogue.ts'
import type { MinutesPage } from '#protocol/pages/minutes.ts'

type Props = { minutes: MinutesPage; t: Translator<'minutes'>; day: (at: string) => string }

/** Every published version stays readable; a later one says what it corrected, why, and who. */
export function VersionList({ minutes, t, day }: Props) {
  if (minutes.versions.length < 2) return null
  return (
    <section aria-labelledby="versions" className="mt-8">
      <h2 id="versions" className="text-title-3">
        {t('page.versions')}
      </h2>
      <ol className="mt-3 space-y-3">
        {minutes.versions.map(({ version, publishedAt, correction }) => (
          <li key={version}>
            <a
              className="font-semibold underline"
              href={`${minutesPath(minutes.meeting.code)}?version=${version}`}
              aria-current={version === minutes.version ? 'page' : undefined}
            >
              {t('page.version', { version, date: day(publishedAt) })}
            </a>
            {correction && <p className="measure text-ink-soft">{t('page.corrected', { ...correction })}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
