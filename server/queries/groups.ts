import type { GroupLine } from '#protocol/pages/group.ts'
import type { ProcessLine } from '#protocol/pages/place.ts'
import type { Context } from '#server/context.ts'
import { presentGroup } from '#server/present/groups.ts'
import { presentProcess } from '#server/present/place.ts'

export type GroupsOfProcess = { readonly process: ProcessLine; readonly groups: readonly GroupLine[] }

/** The groups of every process that has any. */
export async function groupsPage({ store, now }: Context): Promise<GroupsOfProcess[]> {
  const processes = await store.publicGroups.processes(now())
  return processes
    .filter(({ groups }) => groups.length > 0)
    .map((process) => ({ process: presentProcess(process), groups: process.groups.map(presentGroup) }))
}
