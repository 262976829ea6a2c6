import { cookies, headers } from 'next/headers'
import { requestLocale } from '#app/_lib/locale.ts'
import { sessionToken } from '#app/_lib/request-context.ts'
import { config } from '#app/_lib/store.ts'
import { browserCookie } from '#server/browser-cookie.ts'
import type { Entrance } from '#server/entrance.ts'
import { Limits } from '#server/limits.ts'
import { createLog } from '#server/log.ts'
import type { Post } from '#server/mail/message.ts'
import { createPost } from '#server/mail/post.ts'
import { sessionCookie } from '#server/session-cookie.ts'
import { newToken } from '#server/token.ts'

/** Next may load this module more than once; tries are counted once a process. */
declare global {
  var spoluLimits: Limits | undefined
  var spoluPost: Post | undefined
}

/** Set by our own front door, never by whoever asks. */
const CLIENT_ADDRESS = 'x-client-address'

/** Who knocks, as a page may know it. A browser that has asked for nothing yet gets no cookie. */
export async function entrance(): Promise<Entrance> {
  const browser = (await cookies()).get(browserCookie(config().appUrl).name)?.value
  return entranceOf(browser ?? newToken())
}

/** The same for an action, which gives the browser a secret of its own if it has none. */
export async function entranceForAction(): Promise<Entrance> {
  const jar = await cookies()
  const { name, options } = browserCookie(config().appUrl)
  const known = jar.get(name)?.value
  const browser = known ?? newToken()
  if (known === undefined) jar.set(name, browser, options)
  return entranceOf(browser)
}

async function entranceOf(browser: string): Promise<Entrance> {
  const { appUrl, demo, logLevel, production } = config()
  globalThis.spoluLimits ??= new Limits()
  globalThis.spoluPost ??= createPost(config(), createLog({ level: logLevel, readable: !production }))
  return {
    appUrl,
    demo,
    post: globalThis.spoluPost,
    limits: globalThis.spoluLimits,
    locale: await requestLocale(),
    knocker: {
      browser,
      machine: (await headers()).get(CLIENT_ADDRESS) ?? 'unknown',
      session: await sessionToken(),
    },
  }
}

/** Puts a new session into the browser. */
export async function rememberSession(token: string): Promise<void> {
  const { name, options } = sessionCookie(config().appUrl)
  ;(await cookies()).set(name, token, options)
}

export async function forgetSession(): Promise<void> {
  const { name, options } = sessionCookie(config().appUrl)
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}
