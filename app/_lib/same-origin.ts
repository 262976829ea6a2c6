/**
 * Whether a request that changes something comes from one of our own pages.
 *
 * Next lets an action without `Origin` through and compares with a header that a proxy may forward
 * unseen. Here a browser must vouch for the request: `Sec-Fetch-Site: same-origin`, or, from an older
 * browser or plain http, an `Origin` that is exactly ours. A request that says neither is refused.
 */
export function isFromOurPages(headers: Pick<Headers, 'get'>, origins: readonly string[]): boolean {
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  if (site !== null && site !== 'same-origin') return false
  if (origin !== null) return origins.includes(origin)
  return site === 'same-origin'
}
