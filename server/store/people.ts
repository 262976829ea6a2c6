import type { PersonActor } from '#domain/actor.ts'
import type { Rows } from './database.ts'

export const people = (rows: Rows) => ({
  async findActor(personId: string): Promise<PersonActor | undefined> {
    const person = await rows.person.findUnique({ where: { id: personId } })
    return person ? toActor(person) : undefined
  },
})

type PersonRow = {
  id: string
  name: string
  socialName: string | null
  accountRole: PersonActor['accountRole']
  suspendedAt: Date | null
}

/** The social name, where somebody has one, is their name everywhere (reference L15). */
export function toActor(person: PersonRow): PersonActor {
  return {
    kind: 'person',
    id: person.id,
    name: person.socialName ?? person.name,
    accountRole: person.accountRole,
    suspended: person.suspendedAt !== null,
  }
}
