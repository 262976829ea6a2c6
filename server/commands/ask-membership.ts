import { isPerson } from '#domain/actor.ts'
import { takesRequests } from '#domain/person/membership.ts'
import { parseName, parseOptionalLine } from '#domain/person/name.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import { LONGEST_MESSAGE } from '#protocol/sign-in.ts'
import type { Context } from '#server/context.ts'
import type { Entrance } from '#server/entrance.ts'
import { fileMembership } from './file-membership.ts'
import { startSignIn } from './start-sign-in.ts'

type AskMembership = {
  readonly slug: string
  readonly message: string
  /** Who asks, where nobody is signed in. */
  readonly name: string
  readonly email: string
}

/** What has become of the wish: filed, member at once, or waiting for its author to confirm the address. */
export type Asked = { readonly state: 'asked' | 'active' | 'confirm' }

export async function askMembership(
  ctx: Context,
  entrance: Entrance,
  { slug, name, email, message }: AskMembership,
): Promise<Result<Asked, Reason>> {
  const group = await ctx.store.memberships.findGroup(slug)
  if (!group) return refuse('not-found')
  const words = parseOptionalLine(message, LONGEST_MESSAGE)
  if (!words.ok) return words

  const { actor } = ctx
  if (isPerson(actor)) {
    if (actor.suspended) return refuse('suspended')
    const filing = { group, personId: actor.id, message: words.value, at: ctx.now() }
    return ctx.store.act({ actor, command: 'membership:ask', at: filing.at }, (act) =>
      fileMembership(act, filing),
    )
  }

  if (!takesRequests({ ...group, policy: group.process.membershipPolicy })) return refuse('group-closed')
  const called = parseName(name)
  if (!called.ok) return called
  const intent = { groupId: group.id, name: called.value, message: words.value }
  const started = await startSignIn(ctx, entrance, { email, next: `/groups/${group.slug}/join`, intent })
  return started.ok ? allow({ state: 'confirm' }) : started
}
