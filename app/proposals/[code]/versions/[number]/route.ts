import { decodedParam } from '#app/_lib/params.ts'
import { contextForRequest } from '#app/_lib/request-context.ts'
import { versionBytes } from '#server/queries/proposal-page.ts'

type Props = { params: Promise<{ code: string; number: string }> }

/** The words of one version, byte by byte as they were hashed: `sha256sum` of it is the fingerprint. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { code, number } = await params
  const version = { code: decodedParam(code), number: Number(number) }
  const bytes = /^\d{1,6}$/.test(number) && (await versionBytes(await contextForRequest(), version))
  if (!bytes) return new Response(null, { status: 404 })
  return new Response(bytes, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
