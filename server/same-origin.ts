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

/** The same for a request that changes nothing: browsers name no origin with it, and older ones no site. */
export function isNotFromElsewhere(headers: Pick<Headers, 'get'>, origins: readonly string[]): boolean {
  const says = headers.get('sec-fetch-site') !== null || headers.get('origin') !== null
  return !says || isFromOurPages(headers, origins)
}
