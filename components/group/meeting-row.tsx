import { CalendarPlus, FileText, MapPin } from 'lucide-react'
import type { ReactNode } from 'react'
import { DateLeaf } from '#components/group/date-leaf.tsx'
import { meetingPath, minutesPath } from '#components/story/addresses.ts'
import { formatsAt, inLanguageOf, type Speech } from '#components/story/speech.ts'
import { StateBadge } from '#components/ui/state-badge.tsx'
import { TEXT_LINK, TextLink } from '#components/ui/text-link.tsx'
import { hueOf, ThemeLabel } from '#components/ui/theme-label.tsx'
import type { MeetingLine } from '#protocol/pages/meeting-line.ts'

type Props = {
  speech: Speech<'group'>
  meeting: MeetingLine
  /** Where meetings of several groups stand in one list. */
  withGroup?: boolean
  heading?: 'h3' | 'h4'
  children?: ReactNode
}

/** A meeting in a list: when, what, where, and what can be taken along from it. */
export function MeetingRow({ speech, meeting, withGroup = false, heading: Heading = 'h3', children }: Props) {
  const { t, states, locale } = speech
  const { place } = meeting.process
  const f = formatsAt(speech, place)
  const theirs = inLanguageOf(speech, place)
  return (
    <li className="flex gap-4 py-4 wrap-anywhere">
      <DateLeaf locale={locale} place={place} at={meeting.startsAt} />
      <div className="min-w-0 flex-1">
        {withGroup && meeting.theme && (
          <ThemeLabel hue={hueOf(meeting.theme.hue)}>
            <span {...theirs}>{meeting.theme.shortTitle}</span>
          </ThemeLabel>
        )}
        <Heading className="text-title-3">
          <a href={meetingPath(meeting.code)} className="rounded-sm hover:underline" {...theirs}>
            {meeting.title}
          </a>
        </Heading>
        <p className="text-ink-soft">
          <time dateTime={meeting.startsAt}>{f.event(meeting.startsAt, meeting.endsAt)}</time>
        </p>
        <p className="flex flex-wrap items-center gap-x-3 text-small text-ink-soft">
          {meeting.where && (
            <span {...theirs} className="inline-flex items-center gap-1">
              <MapPin size={14} aria-hidden className="shrink-0" />
              {meeting.where}
            </span>
          )}
          <span>{place.name}</span>
        </p>
        <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1.5">
          <StateBadge kind="meeting" state={meeting.state} label={states(`meeting.${meeting.state}`)} />
          {meeting.decisions > 0 && (
            <span className="text-small text-ink-soft">{t('decisions', { count: meeting.decisions })}</span>
          )}
          <MeetingTakeaways speech={speech} meeting={meeting} />
        </div>
        {children}
      </div>
    </li>
  )
}

function MeetingTakeaways({ speech: { t }, meeting }: Pick<Props, 'speech' | 'meeting'>) {
  const { code, title, state, hasMinutes } = meeting
  const isAhead = state === 'convened' || state === 'check_in'
  return (
    <>
      {hasMinutes && (
        <TextLink href={minutesPath(code)} className="inline-flex items-center gap-1 text-small">
          <FileText size={14} aria-hidden />
          {t('minutes')}
        </TextLink>
      )}
      {isAhead && (
        <a
          href={`${meetingPath(code)}/calendar.ics`}
          aria-label={t('addToCalendarOf', { meeting: title })}
          className={`${TEXT_LINK} inline-flex items-center gap-1 text-small`}
        >
          <CalendarPlus size={14} aria-hidden />
          {t('addToCalendar')}
        </a>
      )}
    </>
  )
}
