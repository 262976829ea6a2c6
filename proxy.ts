import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy, securityHeaders } from '#app/_lib/site-security.ts'

/** Before every page: a fresh nonce, which Next finds in the policy and puts on its own scripts. */
export function proxy(request: NextRequest): NextResponse {
  const isSecure = request.headers.get('x-forwarded-proto') === 'https'
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = contentSecurityPolicy({
    nonce,
    host: request.headers.get('x-forwarded-host') ?? request.headers.get('host') ?? '',
    isSecure,
    // biome-ignore-start lint/style/noProcessEnv: the whole of the settings would come along for two words
    isDevelopment: process.env.NODE_ENV === 'development',
    signInProvider: process.env.OIDC_ISSUER,
    // biome-ignore-end lint/style/noProcessEnv: see above
  })

  const received = new Headers(request.headers)
  received.set('x-nonce', nonce)
  received.set('Content-Security-Policy', policy)

  const response = NextResponse.next({ request: { headers: received } })
  response.headers.set('Content-Security-Policy', policy)
  for (const [name, value] of Object.entries(securityHeaders({ path: request.nextUrl.pathname, isSecure }))) {
    response.headers.set(name, value)
  }
  return response
}

export const config = {
  matcher: [
    {
      source: '/((?!_next/static|_next/image|icon.svg|healthz|readyz).*)',
      // A prefetched page runs under the policy of the page that fetched it.
      missing: [
        { type: 'header', key: 'next-router-prefetch' },
        { type: 'header', key: 'purpose', value: 'prefetch' },
      ],
    },
  ],
}
