/**
 * The cookie of a browser that supports a question: so long as a question may wait for its answer, the
 * browser finds what it supports, counts once, and can take it back.
 */
export function supporterCookie(appUrl: string) {
  const secure = appUrl.startsWith('https:')
  return {
    name: secure ? '__Host-spolu.supporter' : 'spolu.supporter',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: HALF_A_YEAR_S },
  } as const
}

const HALF_A_YEAR_S = 183 * 24 * 60 * 60
