import { publicName } from '#domain/person/public-name.ts'
import type { FloorTerm } from '#protocol/floor.ts'
import type { Rows } from './database.ts'

const CALLED = { name: true, socialName: true, namePolicy: true, function: true } as const

/** Who has run a meeting so far; the name where they chose it, else their function, else the role alone. */
export async function readFloorTerms(rows: Rows, meetingId: string): Promise<FloorTerm[]> {
  const terms = await rows.roleTerm.findMany({
    where: { meetingId },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
    select: { id: true, role: true, since: true, until: true, person: { select: CALLED } },
  })
  return terms.map(({ id, role, since, until, person }) => ({
    id,
    role,
    display: publicName(person) ?? person.function,
    since: since.toISOString(),
    until: until?.toISOString() ?? null,
  }))
}
