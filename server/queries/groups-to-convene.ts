import { isPerson } from '#domain/actor.ts'
import type { Context } from '#server/context.ts'

export type GroupToConvene = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly processTitle: string
  readonly processKind: 'community_plan' | 'conference'
  readonly country: 'SK' | 'BR'
  /** Whom the process names as its contact; only for those who prepare its meetings. */
  readonly contact: string | null
}

/** Whose meetings this person may prepare: an administrator any group's, others those they run. */
export async function groupsToConvene({ actor, store }: Context): Promise<GroupToConvene[]> {
  if (!isPerson(actor) || actor.suspended) return []
  const { runGroups } = store
  const groups = actor.accountRole === 'administrator' ? await runGroups.all() : await runGroups.of(actor.id)
  return groups.map(({ id, slug, name, process }) => ({
    id,
    slug,
    name,
    processTitle: process.title,
    processKind: process.kind,
    country: process.municipality.country,
    contact: process.contact,
  }))
}
