import { calendarResponse } from '#app/_lib/calendar-response.ts'
import { decodedParam } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { meetingCalendar } from '#server/queries/calendar.ts'

type Props = { params: Promise<{ code: string }> }

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const code = decodedParam((await params).code)
  const calendar = await meetingCalendar(await contextForRequest(), code)
  return calendar ? calendarResponse(calendar, code) : new Response(null, { status: 404 })
}
