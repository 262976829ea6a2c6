/** The cookie that holds a session's secret. The database keeps only its hash. */
export type SessionCookie = {
  readonly name: string
  readonly options: {
    readonly httpOnly: true
    readonly sameSite: 'lax'
    readonly path: '/'
    readonly secure: boolean
    readonly maxAge: number
  }
}

/** As long as a session may last at all; when it really ends, the database decides. */
const MAX_AGE_S = 30 * 24 * 60 * 60

/** `__Host-` binds the cookie to this very host over https; browsers refuse the prefix on plain http. */
export function sessionCookie(appUrl: string): SessionCookie {
  const secure = appUrl.startsWith('https:')
  return {
    name: secure ? '__Host-spolu.session' : 'spolu.session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: MAX_AGE_S },
  }
}

/** The session's secret in a raw `Cookie` header, for whoever meets a socket before Next does. */
export function sessionTokenIn(cookieHeader: string | undefined, appUrl: string): string | undefined {
  const { name } = sessionCookie(appUrl)
  for (const pair of (cookieHeader ?? '').split(';')) {
    const [key, value] = pair.split('=', 2)
    if (key?.trim() === name && value) return value.trim()
  }
  return undefined
}
