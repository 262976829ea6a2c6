import type { Context } from '#server/context.ts'
import type { Entrance } from '#server/entrance.ts'
import { hashToken } from '#server/token.ts'

/** What the page behind a link shows. Reading it changes nothing, however often a scanner does. */
export async function messageBehindLink(
  ctx: Context,
  { knocker }: Pick<Entrance, 'knocker'>,
  token: string,
): Promise<{ readonly email: string; readonly askedHere: boolean } | undefined> {
  const request = await ctx.store.signIn.findByLink(hashToken(token), ctx.now())
  if (!request) return undefined
  return { email: request.email, askedHere: request.browserHash === hashToken(knocker.browser) }
}

/** The address to which this browser last asked for a message that still works. */
export async function awaitedAddress(
  ctx: Context,
  { knocker }: Pick<Entrance, 'knocker'>,
): Promise<string | undefined> {
  const [newest] = await ctx.store.signIn.waitingIn(hashToken(knocker.browser), ctx.now())
  return newest?.email
}
