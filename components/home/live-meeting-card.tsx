import { ArrowRight, MapPin } from 'lucide-react'
import { meetingPath } from '#components/story/addresses.ts'
import { formatsAt, inLanguageOf, type Speech } from '#components/story/speech.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { StateBadge } from '#components/ui/state-badge.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import type { LiveMeeting } from '#protocol/pages/meeting-line.ts'

type Props = { speech: Speech<'home'>; meeting: LiveMeeting }

/** A meeting that goes on at this moment: what it is at, and the one door into it. */
export function LiveMeetingCard({ speech, meeting }: Props) {
  const { t, states } = speech
  const { place } = meeting.process
  const theirs = inLanguageOf(speech, place)
  const f = formatsAt(speech, place)
  return (
    <article className="rounded-md border border-live-line bg-surface p-5 sm:p-6">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <StateBadge kind="meeting" state={meeting.state} label={states(`meeting.${meeting.state}`)} />
        <span className="tabular text-ink-soft">{f.range(meeting.startsAt, meeting.endsAt)}</span>
      </div>
      <h3 {...theirs} className="mt-2 text-title-2">
        {meeting.title}
      </h3>
      <p {...theirs} className="mt-0.5 flex flex-wrap items-center gap-x-3 text-ink-soft">
        {meeting.group && <span>{meeting.group.name}</span>}
        {meeting.where && (
          <span className="inline-flex items-center gap-1">
            <MapPin size={14} aria-hidden className="shrink-0" />
            {meeting.where}
          </span>
        )}
        <span>{place.name}</span>
      </p>
      <div className="mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-line pt-4">
        <p className="min-w-0 flex-[1_1_16rem] text-title-3">
          <span className="font-semibold text-live-ink">{t('now')}: </span>
          {meeting.currentItem ? (
            <span {...theirs}>{`${meeting.currentItem.number}. ${meeting.currentItem.title}`}</span>
          ) : (
            t('between')
          )}
        </p>
        <LinkButton
          href={meetingPath(meeting.code)}
          variant="primary"
          size="lg"
          className="min-w-0"
          icon={<ArrowRight size={20} aria-hidden />}
        >
          {t('follow')}
          <VisuallyHidden>{`: ${meeting.title}`}</VisuallyHidden>
        </LinkButton>
      </div>
    </article>
  )
}
