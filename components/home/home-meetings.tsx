import { CalendarPlus, CalendarX2, Gavel } from 'lucide-react'
import { MeetingRow } from '#components/group/meeting-row.tsx'
import { DecidedList } from '#components/home/decided-list.tsx'
import type { Speech } from '#components/story/speech.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { SectionHeading } from '#components/ui/section-heading.tsx'
import type { HomePage } from '#protocol/pages/home.ts'
import type { MeetingLine } from '#protocol/pages/meeting-line.ts'

type Props = {
  page: Pick<HomePage, 'coming' | 'held' | 'decided'>
  speech: Speech<'home'>
  groupSpeech: Speech<'group'>
}

/** What comes next, what has just been, and what was decided. */
export function HomeMeetings({ page, speech, groupSpeech }: Props) {
  const { t } = speech
  return (
    <div className="grid grid-cols-1 items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="space-y-8">
        <section aria-labelledby="coming">
          <SectionHeading
            id="coming"
            actions={
              <LinkButton plain href="/calendar.ics" size="sm" icon={<CalendarPlus size={16} aria-hidden />}>
                {t('allMeetings')}
              </LinkButton>
            }
          >
            {t('coming')}
          </SectionHeading>
          {page.coming.length > 0 ? (
            <MeetingList speech={groupSpeech} meetings={page.coming} />
          ) : (
            <div className="mt-3">
              <EmptyState title={t('comingEmptyTitle')} icon={<CalendarX2 size={20} aria-hidden />}>
                {t('comingEmptyText')}
              </EmptyState>
            </div>
          )}
        </section>
        {page.held.length > 0 && (
          <section aria-labelledby="held">
            <SectionHeading id="held">{t('held')}</SectionHeading>
            <MeetingList speech={groupSpeech} meetings={page.held} />
          </section>
        )}
      </div>
      <section aria-labelledby="decided">
        <SectionHeading id="decided">{t('decided')}</SectionHeading>
        <div className="mt-4">
          {page.decided.length > 0 ? (
            <DecidedList speech={speech} decided={page.decided} />
          ) : (
            <EmptyState title={t('decidedEmptyTitle')} icon={<Gavel size={20} aria-hidden />}>
              {t('decidedEmptyText')}
            </EmptyState>
          )}
        </div>
      </section>
    </div>
  )
}

function MeetingList({ speech, meetings }: { speech: Speech<'group'>; meetings: readonly MeetingLine[] }) {
  return (
    <ul className="divide-y divide-line">
      {meetings.map((meeting) => (
        <MeetingRow key={meeting.code} speech={speech} meeting={meeting} withGroup />
      ))}
    </ul>
  )
}
