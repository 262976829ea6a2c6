/** Who acts: somebody signed in, a visitor without an account, or the installation itself. */
export type Actor = Visitor | PersonActor | Installation

export type Visitor = { readonly kind: 'visitor' }

/** The set-up, the demo loader and the command line of the host. */
export type Installation = { readonly kind: 'installation' }

export const ACCOUNT_ROLES = [
  'administrator',
  'moderator',
  'secretary',
  'member',
  'council_member',
  'public',
] as const

export type AccountRole = (typeof ACCOUNT_ROLES)[number]

export type PersonActor = {
  readonly kind: 'person'
  readonly id: string
  readonly name: string
  readonly accountRole: AccountRole
  readonly suspended: boolean
}

export const VISITOR: Visitor = { kind: 'visitor' }
export const INSTALLATION: Installation = { kind: 'installation' }

export const isPerson = (actor: Actor): actor is PersonActor => actor.kind === 'person'

/** Which role the audit log shows: never a name. */
export function publicRoleOf(actor: Actor): string {
  return actor.kind === 'person' ? actor.accountRole : actor.kind
}
