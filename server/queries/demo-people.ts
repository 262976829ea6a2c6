import type { AccountRole } from '#domain/actor.ts'
import { type Locale, negotiateLocale } from '#domain/locale.ts'
import { livedName } from '#domain/person/lived-name.ts'
import type { Context } from '#server/context.ts'
import type { Entrance } from '#server/entrance.ts'

export type DemoPerson = {
  readonly id: string
  readonly name: string
  readonly accountRole: AccountRole
  /** What they do, in the words of the demo data. */
  readonly function: string | null
  readonly organisation: string | null
  readonly place: { readonly name: string; readonly locale: Locale } | null
}

/** The people whom the demo offers to enter as; nobody outside of a demo. */
export async function demoPeople(
  ctx: Context,
  { demo }: Pick<Entrance, 'demo'>,
): Promise<readonly DemoPerson[]> {
  if (!demo) return []
  const people = await ctx.store.demoPeople.inOrder()
  return people.map(({ id, name, socialName, accountRole, organisation, municipality, ...person }) => ({
    id,
    name: livedName({ name, socialName }),
    accountRole,
    function: person.function,
    organisation: organisation?.name ?? null,
    place: municipality && { name: municipality.name, locale: negotiateLocale(municipality.locale) },
  }))
}
