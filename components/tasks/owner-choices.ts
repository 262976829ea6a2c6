import type { Option } from '#components/ui/option-list.tsx'
import type { TaskOwner } from '#domain/task/owner.ts'

type Named = { readonly id: string; readonly name: string }
export type Owners = { readonly people: readonly Named[]; readonly organisations: readonly Named[] }

export const NOBODY: TaskOwner = { owner: '', personId: null, organisationId: null }

/** People of the group before the organisations of the place. */
export const choicesOf = ({ people, organisations }: Owners): Option[] =>
  [...people, ...organisations].map(({ id, name }) => ({ id, label: name }))

/** Whoever was chosen from the list. */
export function chosenOwner({ people, organisations }: Owners, id: string | null): TaskOwner | undefined {
  const person = people.find((each) => each.id === id)
  if (person) return { owner: person.name, personId: person.id, organisationId: null }
  const organisation = organisations.find((each) => each.id === id)
  return organisation && { owner: organisation.name, personId: null, organisationId: organisation.id }
}

/** Whoever is meant by what was typed: one of the list if it is their very name, else just these words. */
export function typedOwner(owners: Owners, text: string): TaskOwner {
  const named = [...owners.people, ...owners.organisations].filter(({ name }) => name === text.trim())
  const [only] = named
  // Of two with one name nobody is meant for certain.
  const chosen = only && named.length === 1 ? chosenOwner(owners, only.id) : undefined
  return chosen ? { ...chosen, owner: text } : { ...NOBODY, owner: text }
}
