import { CalendarX2 } from 'lucide-react'
import type { Metadata } from 'next'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { speechOf } from '#app/_lib/speech.ts'
import { words } from '#app/_lib/words.ts'
import { MeetingRow } from '#components/group/meeting-row.tsx'
import { LiveMeetingCard } from '#components/home/live-meeting-card.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import type { Speech } from '#components/story/speech.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { SectionHeading } from '#components/ui/section-heading.tsx'
import type { MeetingLine } from '#protocol/pages/meeting-line.ts'
import { allMeetings } from '#server/queries/meetings.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await words('meeting')
  return { title: t('allMeetings'), description: t('allMeetingsLead') }
}

export default async function Meetings() {
  const [{ live, coming, held }, t, homeSpeech, groupSpeech] = await Promise.all([
    contextForRequest().then(allMeetings),
    words('meeting'),
    speechOf('home'),
    speechOf('group'),
  ])
  const isEmpty = live.length + coming.length + held.length === 0
  return (
    <PageBody title={t('allMeetings')} lead={t('allMeetingsLead')} width="text">
      {isEmpty && (
        <EmptyState title={t('noMeetingsTitle')} icon={<CalendarX2 size={20} aria-hidden />}>
          {t('noMeetingsText')}
        </EmptyState>
      )}
      <div className="space-y-10">
        {live.length > 0 && (
          <section className="space-y-3">
            <SectionHeading>{t('liveNow')}</SectionHeading>
            {live.map((meeting) => (
              <LiveMeetingCard key={meeting.code} speech={homeSpeech} meeting={meeting} />
            ))}
          </section>
        )}
        <MeetingList title={t('coming')} meetings={coming} speech={groupSpeech} />
        <MeetingList title={t('held')} meetings={held} speech={groupSpeech} />
      </div>
    </PageBody>
  )
}

type ListProps = { title: string; meetings: readonly MeetingLine[]; speech: Speech<'group'> }

function MeetingList({ title, meetings, speech }: ListProps) {
  if (meetings.length === 0) return null
  return (
    <section>
      <SectionHeading count={meetings.length}>{title}</SectionHeading>
      <ul className="divide-y divide-line">
        {meetings.map((meeting) => (
          <MeetingRow key={meeting.code} speech={speech} meeting={meeting} withGroup />
        ))}
      </ul>
    </section>
  )
}
