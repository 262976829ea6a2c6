import type { AccountRole } from '#domain/actor.ts'
import type { Context } from '#server/context.ts'
import type { Entrance } from '#server/entrance.ts'

export type DemoPerson = {
  readonly id: string
  readonly name: string
  readonly accountRole: AccountRole
  /** What they do, in the words of the demo data. */
  readonly function: string | null
  readonly organisation: string | null
  readonly municipality: { readonly name: string; readonly country: 'SK' | 'BR' } | null
  readonly groups: readonly string[]
}

/** The people whom the demo offers to enter as; nobody outside of a demo. */
export async function demoPeople(
  ctx: Context,
  { demo }: Pick<Entrance, 'demo'>,
): Promise<readonly DemoPerson[]> {
  if (!demo) return []
  const people = await ctx.store.demoPeople.inOrder()
  return people.map(({ id, name, socialName, accountRole, memberships, ledGroups, ...person }) => ({
    id,
    name: socialName ?? name,
    accountRole,
    function: person.function,
    organisation: person.organisation?.name ?? null,
    municipality: person.municipality,
    groups: [
      ...new Set([...ledGroups.map((group) => group.name), ...memberships.map(({ group }) => group.name)]),
    ],
  }))
}
