import { contextForRequest } from '#app/_lib/request-context.ts'
import { config } from '#app/_lib/store.ts'
import { joinPoster } from '#server/queries/join-qr.ts'

type Context = { params: Promise<{ code: string }> }

/** The QR that opens the door of a meeting, for its moderators; for anybody else there is none. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const ctx = await contextForRequest()
  const meeting = await ctx.store.meetings.findByCode((await params).code)
  const poster = meeting && (await joinPoster(ctx, meeting, config().appUrl))
  if (!poster?.ok) return new Response(null, { status: 404 })

  return new Response(poster.value.svg, {
    headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'private, no-store' },
  })
}
