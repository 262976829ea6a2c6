import { config } from '#app/_lib/store.ts'
import { calendarFile } from '#server/export/calendar.ts'
import type { CalendarOf } from '#server/queries/calendar.ts'

export function calendarResponse({ name, events }: CalendarOf, fileName: string): Response {
  const file = calendarFile({ name, events, origin: config().appUrl })
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `inline; filename="${fileName.replaceAll(/[^\w.-]+/g, '-')}.ics"`,
    },
  })
}
