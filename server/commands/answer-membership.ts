import { type Actor, isPerson } from '#domain/actor.ts'
import { isLocale } from '#domain/locale.ts'
import { roleAt } from '#domain/meeting/role.ts'
import { parseAddress } from '#domain/person/address.ts'
import { answerRequest } from '#domain/person/membership.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Context } from '#server/context.ts'
import type { Entrance } from '#server/entrance.ts'
import { membershipLetter } from '#server/mail/membership-letter.ts'
import { hashToken } from '#server/token.ts'
import { NOTHING, type Nothing } from './act-at-meeting.ts'
import { leaveQueues } from './leave-queues.ts'
import { vacateRoles } from './vacate-roles.ts'

type Answer = {
  readonly slug: string
  readonly membershipId: string
  readonly verdict: 'active' | 'refused'
}

/** Whoever runs a group answers somebody who asked to join, and the answer goes out by mail. */
export async function answerMembership(
  ctx: Context,
  entrance: Entrance,
  { slug, membershipId, verdict }: Answer,
): Promise<Result<Nothing, Reason>> {
  const group = await findRunGroup(ctx, slug)
  if (!group.ok) return group

  const answered = await ctx.store.act(
    { actor: ctx.actor, command: 'membership:answer', at: ctx.now() },
    async (act): Promise<Result<Answered, Reason>> => {
      const membership = await act.memberships.get(membershipId, group.value.id)
      if (!membership) return refuse('not-found')
      const rule = answerRequest(membership.state, verdict)
      if (!rule.ok) return rule
      if (!(await act.memberships.move(membershipId, { from: 'asked', to: verdict }))) {
        return refuse('already-answered')
      }
      const { person } = membership
      const detail = { personId: person.id, verdict }
      await act.audit({ action: 'membership:answer', object: 'group', objectId: group.value.id, detail })
      await act.announceRights({ personId: person.id, meetingId: null })
      return allow(person)
    },
  )
  if (!answered.ok) return answered
  await tell(entrance, { group: group.value, person: answered.value, verdict })
  return allow(NOTHING)
}

/** Ends a membership; what its holder has said and decided stays. */
export async function endMembership(
  ctx: Context,
  { slug, membershipId }: Pick<Answer, 'slug' | 'membershipId'>,
): Promise<Result<Nothing, Reason>> {
  const group = await findRunGroup(ctx, slug)
  if (!group.ok) return group

  const ended = await ctx.store.act(
    { actor: ctx.actor, command: 'membership:end', at: ctx.now() },
    async (act): Promise<Result<{ personId: string }, Reason>> => {
      const membership = await act.memberships.get(membershipId, group.value.id)
      if (!membership || isOwn(ctx.actor, membership)) return refuse('not-found')
      if (!(await act.memberships.move(membershipId, { from: 'active', to: 'ended' }))) {
        return refuse('wrong-state')
      }
      const { personId } = membership
      await act.audit({
        action: 'membership:end',
        object: 'group',
        objectId: group.value.id,
        detail: { personId },
      })
      await act.announceRights({ personId, meetingId: null })
      return allow({ personId })
    },
  )
  if (!ended.ok) return ended
  await leaveQueues(ctx, ended.value.personId)
  await vacateRoles(ctx, ended.value.personId)
  return allow(NOTHING)
}

type Answered = { readonly id: string; readonly email: string | null; readonly locale: string | null }

/** Nobody locks themselves out of the group that they run. */
const isOwn = (actor: Actor, { personId }: { personId: string }) => isPerson(actor) && actor.id === personId

/** The group, if the actor runs it: its lead, moderators, secretary, or an administrator. */
export async function findRunGroup(ctx: Context, slug: string) {
  const group = await ctx.store.memberships.findGroup(slug)
  if (!group) return refuse('not-found')
  if (!isPerson(ctx.actor)) return refuse('not-signed-in')
  const standing = await ctx.store.memberships.standingIn(ctx.actor, group.id)
  return roleAt(ctx.actor, standing) === 'moderator' ? allow(group) : refuse('not-allowed')
}

type Telling = {
  readonly group: { readonly slug: string; readonly name: string }
  readonly person: Answered
  readonly verdict: 'active' | 'refused'
}

/** The answer stands whether or not the mail server takes the message; the page of the group shows it too. */
async function tell(entrance: Entrance, { group, person, verdict }: Telling): Promise<void> {
  const address = parseAddress(person.email ?? '')
  if (!address.ok) return
  await entrance.post.send(
    membershipLetter({
      to: address.value,
      locale: isLocale(person.locale) ? person.locale : entrance.locale,
      causedBy: hashToken(entrance.knocker.browser),
      appUrl: entrance.appUrl,
      group,
      verdict,
    }),
  )
}
