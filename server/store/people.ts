import type { AccountRole, PersonActor } from '#domain/actor.ts'
import type { Locale } from '#domain/locale.ts'
import type { Address } from '#domain/person/address.ts'
import { livedName } from '#domain/person/lived-name.ts'
import type { NamePolicy } from '#domain/person/name.ts'
import type { Rows } from './database.ts'

export type NewPerson = {
  readonly name: string
  readonly email: Address | null
  readonly locale: Locale | null
  readonly accountRole: AccountRole
  readonly municipalityId?: string | null
}

export type ProfileChange = {
  readonly name: string
  readonly locale: Locale
  readonly namePolicy: NamePolicy
}

export const people = (rows: Rows) => ({
  async findActor(personId: string): Promise<PersonActor | undefined> {
    const person = await rows.person.findUnique({ where: { id: personId } })
    return person ? toActor(person) : undefined
  },

  async findByEmail(email: Address): Promise<{ actor: PersonActor; locale: string | null } | undefined> {
    const person = await rows.person.findUnique({ where: { email }, select: { ...ACTOR, locale: true } })
    return person ? { actor: toActor(person), locale: person.locale } : undefined
  },

  async create(person: NewPerson): Promise<PersonActor> {
    return toActor(await rows.person.create({ data: person, select: ACTOR }))
  },

  getProfile: (personId: string) =>
    rows.person.findUniqueOrThrow({
      where: { id: personId },
      select: { ...ACTOR, email: true, locale: true, namePolicy: true },
    }),

  /** A social name is the person's name everywhere, so it is what they change when they have one. */
  async changeProfile(personId: string, { name, ...rest }: ProfileChange): Promise<void> {
    const { socialName } = await rows.person.findUniqueOrThrow({
      where: { id: personId },
      select: { socialName: true },
    })
    const named = socialName === null ? { name } : { socialName: name }
    await rows.person.update({ where: { id: personId }, data: { ...named, ...rest } })
  },

  async setAccountRole(personId: string, accountRole: AccountRole): Promise<void> {
    await rows.person.update({ where: { id: personId }, data: { accountRole } })
  },

  /** Whether somebody real runs this installation; the demo's administrator is anybody. */
  async hasAdministrator(): Promise<boolean> {
    const found = await rows.person.findFirst({
      where: { accountRole: 'administrator', suspendedAt: null, demoPosition: null },
      select: { id: true },
    })
    return found !== null
  },
})

/** The columns of which `toActor` makes somebody who may act. */
export const ACTOR = { id: true, name: true, socialName: true, accountRole: true, suspendedAt: true } as const

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
    name: livedName(person),
    accountRole: person.accountRole,
    suspended: person.suspendedAt !== null,
  }
}
