import { isPerson } from '#domain/actor.ts'
import { roleAt } from '#domain/meeting/role.ts'
import { livedName } from '#domain/person/lived-name.ts'
import { type MembershipState, takesRequests } from '#domain/person/membership.ts'
import { allow, type Result } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import { findRunGroup } from '#server/commands/answer-membership.ts'
import type { Context } from '#server/context.ts'

export type GroupMember = {
  readonly membershipId: string
  readonly name: string
  readonly organisation: string | null
  readonly role: 'lead' | 'moderator' | 'secretary' | 'verifier' | 'member' | 'alternate'
  readonly segment: 'recipient' | 'worker' | 'provider' | 'government' | 'public' | null
  readonly since: Date
  readonly isOneself: boolean
}

export type MembershipRequest = Pick<GroupMember, 'membershipId' | 'name' | 'organisation'> & {
  readonly message: string | null
  readonly askedAt: Date
}

export type MembersDesk = {
  readonly group: { readonly slug: string; readonly name: string; readonly timeZone: string }
  readonly requests: readonly MembershipRequest[]
  readonly members: readonly GroupMember[]
}

/** Who asks to join a group and who belongs to it, for those who run it. Never an e-mail address. */
export async function membersDesk(ctx: Context, slug: string): Promise<Result<MembersDesk, Reason>> {
  const group = await findRunGroup(ctx, slug)
  if (!group.ok) return group

  const rows = await ctx.store.memberships.listFor(group.value.id)
  const people = rows.map(({ person, organisation, ...row }) => ({
    ...row,
    membershipId: row.id,
    name: livedName(person),
    organisation: organisation?.name ?? null,
    isOneself: isPerson(ctx.actor) && ctx.actor.id === person.id,
  }))
  const { name, process } = group.value
  return allow({
    group: { slug, name, timeZone: process.municipality.timeZone },
    requests: people
      .filter(({ state }) => state === 'asked')
      .map(({ membershipId, name, organisation, message, createdAt }) => ({
        membershipId,
        name,
        organisation,
        message,
        askedAt: createdAt,
      })),
    members: people
      .filter(({ state }) => state === 'active')
      .map(({ membershipId, name, organisation, role, segment, createdAt, isOneself }) => ({
        membershipId,
        name,
        organisation,
        role,
        segment,
        since: createdAt,
        isOneself,
      })),
  })
}

export type GroupDoor = {
  readonly slug: string
  readonly name: string
  readonly process: string
  readonly municipality: string
  readonly takesRequests: boolean
  /** Whether asking is enough to be a member. */
  readonly isOpen: boolean
  readonly present: MembershipState | undefined
  readonly runs: boolean
}

/** What somebody sees who thinks of joining a group. */
export async function groupDoor(ctx: Context, slug: string): Promise<GroupDoor | undefined> {
  const group = await ctx.store.memberships.findGroup(slug)
  if (!group) return undefined

  const policy = group.process.membershipPolicy
  const standing = await ctx.store.memberships.standingIn(ctx.actor, group.id)
  const membership = isPerson(ctx.actor) ? await ctx.store.memberships.find(group.id, ctx.actor.id) : null
  return {
    slug,
    name: group.name,
    process: group.process.title,
    municipality: group.process.municipality.name,
    takesRequests: takesRequests({ openToJoin: group.openToJoin, policy }),
    isOpen: policy === 'open',
    present: membership?.state,
    runs: roleAt(ctx.actor, standing) === 'moderator',
  }
}
