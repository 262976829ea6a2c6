import { calendarResponse } from '#app/_lib/calendar-response.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { words } from '#app/_lib/words.ts'
import { wholeCalendar } from '#server/queries/calendar.ts'

/** All meetings of this installation. */
export async function GET(): Promise<Response> {
  const [events, common] = await Promise.all([contextForRequest().then(wholeCalendar), words('common')])
  return calendarResponse({ name: common('siteName'), events }, 'spolu')
}
