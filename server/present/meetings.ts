import type { PastMeeting } from '#protocol/pages/group.ts'
import type { DecidedLine } from '#protocol/pages/home.ts'
import type { LiveMeeting, MeetingEvent, MeetingLine } from '#protocol/pages/meeting-line.ts'
import { presentLink, presentProcess, presentTheme } from './place.ts'
import type { DecidedRow, EventRow, GroupMeetingRow, LiveMeetingRow, MeetingRow } from './rows.ts'

export function presentMeeting(meeting: MeetingRow): MeetingLine {
  const { code, title, kind, state, group } = meeting
  return {
    code,
    title,
    kind,
    state,
    startsAt: meeting.startsAt.toISOString(),
    endsAt: meeting.endsAt.toISOString(),
    where: whereOf(meeting),
    group: group && { slug: group.slug, name: group.name },
    theme: presentTheme(group?.theme),
    process: presentProcess(meeting.process),
    hasMinutes: Boolean(meeting.minutes?.publishedAt),
    decisions: meeting._count.decisions,
  }
}

/** Some notices name the room only, and give it as both. */
const whereOf = ({ place, room }: MeetingRow): string | null =>
  [...new Set([place, room])].filter((part) => part !== null).join(', ') || null

export function presentLive(meeting: LiveMeetingRow): LiveMeeting {
  const [item] = meeting.agenda
  return {
    ...presentMeeting(meeting),
    currentItem: item ? { number: item.number, title: item.title } : null,
  }
}

export function presentEvent(meeting: EventRow): MeetingEvent {
  return {
    ...presentMeeting(meeting),
    calendarSequence: meeting.calendarSequence,
    changedAt: lastChangeOf(meeting).toISOString(),
    cancelReason: meeting.cancelReason,
    agenda: meeting.agenda.map(({ number, title }) => ({ number, title })),
  }
}

function lastChangeOf(meeting: EventRow): Date {
  const { noticePublishedAt, agendaChangedAt, cancelledAt, corrections, startsAt } = meeting
  const changes = [noticePublishedAt, agendaChangedAt, cancelledAt, corrections[0]?.at ?? null]
  const times = changes.flatMap((change) => change?.getTime() ?? [])
  return times.length > 0 ? new Date(Math.max(...times)) : startsAt
}

export function presentPastMeeting(meeting: GroupMeetingRow): PastMeeting {
  const { minutes } = meeting
  return {
    ...presentMeeting(meeting),
    minutes: minutes?.publishedAt
      ? { number: minutes.number, text: minutes.text, publishedAt: minutes.publishedAt.toISOString() }
      : null,
  }
}

export function presentDecided({ decidedAt, result, meeting, proposal }: DecidedRow): DecidedLine {
  return {
    decidedAt: decidedAt.toISOString(),
    result,
    proposal: presentLink(proposal),
    meeting: presentLink(meeting),
    entryCode: proposal.entry?.code ?? null,
    process: presentProcess(meeting.process),
  }
}
