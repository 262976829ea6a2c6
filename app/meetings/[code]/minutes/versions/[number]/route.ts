import { decodedParam } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { minutesBytes } from '#server/queries/minutes-page.ts'

type Props = { params: Promise<{ code: string; number: string }> }

/** The public edition of one version, byte by byte as it was hashed: `sha256sum` of it is the fingerprint. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { code, number } = await params
  const isNumber = /^[1-9]\d{0,4}$/.test(number)
  const bytes =
    isNumber && (await minutesBytes(await contextForRequest(), decodedParam(code), Number(number)))
  if (!bytes) return new Response(null, { status: 404 })
  return new Response(bytes, { headers: { 'content-type': 'application/json; charset=utf-8' } })
}
