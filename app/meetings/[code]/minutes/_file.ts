import { decodedParam } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { MINUTES_FORMATS, type MinutesFormat, minutesFile } from '#server/export/minutes-file.ts'
import { minutesPage } from '#server/queries/minutes-page.ts'

type Asked = { readonly request: Request; readonly code: string; readonly format: MinutesFormat }

/**
 * Published minutes as a file. A version of the public edition never changes, so caches may keep it when
 * its address names both; what depends on who asks is kept nowhere.
 */
export async function minutesResponse({ request, code, format }: Asked): Promise<Response> {
  const asked = new URL(request.url).searchParams
  const version = asked.get('version')
  const edition = asked.get('edition') === 'public' ? 'public' : undefined
  const isSound = version === null || /^[1-9]\d{0,4}$/.test(version)
  const page =
    isSound &&
    (await minutesPage(await contextForRequest(), decodedParam(code), {
      version: version === null ? undefined : Number(version),
      edition,
    }))
  const file = page && (await minutesFile(page, format))
  if (!file) return new Response(null, { status: 404 })

  const isLasting = version !== null && edition === 'public'
  return new Response(file.bytes, {
    headers: {
      'content-type': MINUTES_FORMATS[format],
      'content-disposition': `attachment; filename="${file.name}"`,
      'cache-control': isLasting ? 'public, max-age=86400, immutable' : 'private, no-store',
    },
  })
}
