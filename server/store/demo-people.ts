import type { PersonActor } from '#domain/actor.ts'
import type { Rows } from './database.ts'
import { ACTOR, toActor } from './people.ts'

const SHOWN = {
  ...ACTOR,
  function: true,
  organisation: { select: { name: true } },
  municipality: { select: { name: true, locale: true } },
} as const

/** Whoever the demo offers to enter as. */
export const demoPeople = (rows: Rows) => ({
  inOrder: () =>
    rows.person.findMany({
      where: { demoPosition: { not: null }, suspendedAt: null },
      orderBy: { demoPosition: 'asc' },
      select: SHOWN,
    }),

  async find(personId: string): Promise<PersonActor | undefined> {
    const person = await rows.person.findUnique({
      where: { id: personId, demoPosition: { not: null } },
      select: ACTOR,
    })
    return person ? toActor(person) : undefined
  },
})
