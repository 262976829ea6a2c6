import { CalendarX2, ChevronRight, History } from 'lucide-react'
import { MeetingRow } from '#components/group/meeting-row.tsx'
import { minutesPath } from '#components/story/addresses.ts'
import { inLanguageOf, type Speech } from '#components/story/speech.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { SectionHeading } from '#components/ui/section-heading.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { GroupPage, PastMeeting } from '#protocol/pages/group.ts'
import { MinutesText } from './minutes-text.tsx'

type Props = { speech: Speech<'group'>; group: GroupPage }

export function ComingMeetings({ speech, group }: Props) {
  const { t } = speech
  return (
    <section aria-labelledby="coming">
      <SectionHeading id="coming">{t('coming')}</SectionHeading>
      {group.coming.length === 0 ? (
        <div className="mt-3">
          <EmptyState title={t('comingEmptyTitle')} icon={<CalendarX2 size={20} aria-hidden />}>
            {t('comingEmptyText')}
          </EmptyState>
        </div>
      ) : (
        <ul className="divide-y divide-line">
          {group.coming.map((meeting) => (
            <MeetingRow key={meeting.code} speech={speech} meeting={meeting} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** With the published minutes, folded, where they can be read without leaving the list. */
export function PastMeetings({ speech, group }: Props) {
  const { t } = speech
  return (
    <section aria-labelledby="past">
      <SectionHeading id="past">{t('past')}</SectionHeading>
      {group.past.length === 0 ? (
        <div className="mt-3">
          <EmptyState title={t('pastEmptyTitle')} icon={<History size={20} aria-hidden />}>
            {t('pastEmptyText')}
          </EmptyState>
        </div>
      ) : (
        <ul className="divide-y divide-line">
          {group.past.map((meeting) => (
            <MeetingRow key={meeting.code} speech={speech} meeting={meeting}>
              <FoldedMinutes speech={speech} meeting={meeting} />
            </MeetingRow>
          ))}
        </ul>
      )}
    </section>
  )
}

function FoldedMinutes({ speech, meeting }: { speech: Speech<'group'>; meeting: PastMeeting }) {
  const { t } = speech
  const { minutes, code, process } = meeting
  if (!minutes) return null
  return (
    <details className="group mt-2">
      <summary className="target inline-flex items-center gap-1 rounded-sm font-semibold text-accent-ink">
        <ChevronRight size={16} aria-hidden className="transition-transform group-open:rotate-90" />
        {t('readMinutes', { number: minutes.number })}
      </summary>
      <div className="mt-2 rounded-md border border-line bg-surface p-4 sm:p-6">
        <div {...inLanguageOf(speech, process.place)}>
          <MinutesText text={minutes.text} />
        </div>
        <p className="mt-4">
          <TextLink href={minutesPath(code)}>{t('minutesOwnPage')}</TextLink>
        </p>
      </div>
    </details>
  )
}
