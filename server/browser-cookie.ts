/** The cookie of a browser that has asked for something: a code works only where it was asked for. */
export function browserCookie(appUrl: string) {
  const secure = appUrl.startsWith('https:')
  return {
    name: secure ? '__Host-spolu.browser' : 'spolu.browser',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: ONE_DAY_S },
  } as const
}

const ONE_DAY_S = 24 * 60 * 60
