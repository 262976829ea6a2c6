import ical, { ICalEventStatus } from 'ical-generator'
import type { MeetingEvent } from '#protocol/pages/meeting-line.ts'

type Request = {
  readonly name: string
  readonly events: readonly MeetingEvent[]
  /** The address of this installation, without a trailing slash. */
  readonly origin: string
}

const ASK_AGAIN_AFTER_S = 3600

/**
 * Meetings as iCalendar (RFC 5545). A published change reaches subscribers by its higher sequence under
 * a lasting id; the stamp is that of the last change, so that the file changes only when a meeting does.
 */
export function calendarFile({ name, events, origin }: Request): string {
  const calendar = ical({ name, ttl: ASK_AGAIN_AFTER_S, prodId: { company: 'Spolu', product: 'Spolu' } })
  const { host } = new URL(origin)
  for (const meeting of events) {
    const address = `${origin}/meetings/${encodeURIComponent(meeting.code)}`
    calendar.createEvent({
      id: `${meeting.code}@${host}`,
      sequence: meeting.calendarSequence,
      stamp: new Date(meeting.changedAt),
      lastModified: new Date(meeting.changedAt),
      start: new Date(meeting.startsAt),
      end: new Date(meeting.endsAt),
      summary: meeting.title,
      location: [meeting.where, meeting.process.place.name].filter((part) => part !== null).join(', '),
      description: describe(meeting, address),
      url: address,
      status: meeting.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  }
  return `${calendar.toString()}\r\n`
}

/** The agenda, and the address for calendars that hide the event's own link. */
function describe({ agenda, cancelReason }: MeetingEvent, address: string): string {
  const items = agenda.map(({ number, title }) => `${number}. ${title}`)
  const why = cancelReason === null ? [] : [cancelReason, '']
  return [...why, ...items, ...(items.length > 0 ? [''] : []), address].join('\n')
}
