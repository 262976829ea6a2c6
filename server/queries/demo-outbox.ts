import { isPerson } from '#domain/actor.ts'
import type { Context } from '#server/context.ts'
import type { Entrance } from '#server/entrance.ts'
import { type KeptLetter, readOutbox } from '#server/mail/outbox.ts'
import { hashToken } from '#server/token.ts'

/**
 * The messages of a demo that this browser has caused, or that are for whoever is signed in. A demo
 * on a public address has visitors who type their true address; the others shall not read it here.
 */
export async function demoOutbox(
  ctx: Context,
  { demo, knocker }: Pick<Entrance, 'demo' | 'knocker'>,
  dataDir: string,
): Promise<readonly KeptLetter[]> {
  if (!demo) return []
  const own = isPerson(ctx.actor) ? (await ctx.store.people.getProfile(ctx.actor.id)).email : null
  const browserHash = hashToken(knocker.browser)
  const letters = await readOutbox(dataDir)
  return letters.filter(({ causedBy, to }) => causedBy === browserHash || to === own)
}
