import { calendarResponse } from '#app/_lib/calendar-response.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { groupCalendar } from '#server/queries/calendar.ts'

type Props = { params: Promise<{ slug: string }> }

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { slug } = await params
  const calendar = await groupCalendar(await contextForRequest(), slug)
  return calendar ? calendarResponse(calendar, slug) : new Response(null, { status: 404 })
}
