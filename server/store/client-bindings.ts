import type { Rows } from './database.ts'

/** Owns the client ids with which acts write what is the server's: nobody's edit continues them. */
export const HOUSE = '00000000-0000-0000-0000-000000000000'

/** Binds client ids that an act has made up; the log binds those that come with edits. */
export async function bindClients(
  rows: Rows,
  meetingId: string,
  owners: ReadonlyMap<number, string>,
): Promise<void> {
  if (owners.size === 0) return
  await rows.clientBinding.createMany({
    data: [...owners].map(([clientId, personId]) => ({ meetingId, clientId: BigInt(clientId), personId })),
    skipDuplicates: true,
  })
}

/** Which person's each client id is. Whoever is bound to the house is nobody. */
export async function ownersOf(rows: Rows, meetingId: string): Promise<Map<number, string>> {
  const bindings = await rows.clientBinding.findMany({ where: { meetingId, personId: { not: HOUSE } } })
  return new Map(bindings.map(({ clientId, personId }) => [Number(clientId), personId]))
}
