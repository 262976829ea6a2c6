import { isPerson } from '#domain/actor.ts'
import type { NamePolicy } from '#domain/person/name.ts'
import type { Context } from '#server/context.ts'

export type OwnAccount = {
  readonly name: string
  readonly email: string | null
  readonly locale: string | null
  readonly namePolicy: NamePolicy
  readonly sessions: readonly {
    readonly id: string
    readonly createdAt: Date
    readonly expiresAt: Date
    readonly here: boolean
  }[]
}

/** What somebody may see and change about themselves. */
export async function ownAccount(ctx: Context, token: string | undefined): Promise<OwnAccount | undefined> {
  const { actor } = ctx
  if (!isPerson(actor)) return undefined
  const [{ email, locale, namePolicy }, sessions] = await Promise.all([
    ctx.store.people.getProfile(actor.id),
    ctx.store.sessions.openOf(actor.id, { token, now: ctx.now() }),
  ])
  return { name: actor.name, email, locale, namePolicy, sessions }
}
