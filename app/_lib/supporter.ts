import { cookies } from 'next/headers'
import { config } from '#app/_lib/store.ts'
import { supporterCookie } from '#server/supporter-cookie.ts'
import { newToken } from '#server/token.ts'

/** The secret of a browser that supports questions; null for one that supports none yet. */
export async function supporterSecret(): Promise<string | null> {
  return (await cookies()).get(supporterCookie(config().appUrl).name)?.value ?? null
}

/** The same for an action, which gives the browser one if it has none. */
export async function supporterSecretForAction(): Promise<string> {
  const { name, options } = supporterCookie(config().appUrl)
  const secret = (await supporterSecret()) ?? newToken()
  ;(await cookies()).set(name, secret, options)
  return secret
}
