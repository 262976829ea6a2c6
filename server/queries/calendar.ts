import type { MeetingEvent } from '#protocol/pages/meeting-line.ts'
import type { Context } from '#server/context.ts'
import { presentEvent } from '#server/present/meetings.ts'

/** A calendar keeps what was for a year, so that a subscriber does not see the past vanish. */
const KEPT_DAYS = 366

export type CalendarOf = { readonly name: string; readonly events: readonly MeetingEvent[] }

export async function meetingCalendar({ store }: Context, code: string): Promise<CalendarOf | undefined> {
  const meeting = await store.publicMeetings.findEvent(code)
  return meeting ? { name: meeting.title, events: [presentEvent(meeting)] } : undefined
}

export async function groupCalendar(ctx: Context, slug: string): Promise<CalendarOf | undefined> {
  const group = await ctx.store.publicGroups.find(slug, ctx.now())
  if (!group) return undefined
  const events = await ctx.store.publicMeetings.events({ groupSlug: slug, since: since(ctx) })
  return { name: group.name, events: events.map(presentEvent) }
}

export async function wholeCalendar(ctx: Context): Promise<readonly MeetingEvent[]> {
  const events = await ctx.store.publicMeetings.events({ since: since(ctx) })
  return events.map(presentEvent)
}

const since = ({ now }: Context) => new Date(now().getTime() - KEPT_DAYS * 86_400_000)
