import type { Locale } from '#domain/locale.ts'

export type NamePolicy = 'role_only' | 'initials' | 'full'

export type Speaker = {
  readonly name: string
  readonly socialName: string | null
  readonly function: string | null
  readonly namePolicy: NamePolicy
}

/** How somebody unnamed is called, in the language of the place; no word here has a gender. */
const SOMEBODY: Record<Locale, string> = {
  en: 'a participant',
  sk: 'hlas zo stretnutia',
  'pt-BR': 'participante da reunião',
}

/**
 * How the public reads who said something: as typed by whoever wrote it down, else as the author
 * has chosen to appear, else as somebody. A name appears only where its owner chose so.
 */
export function displayOf({
  typed,
  author,
  locale,
}: {
  typed: string | null
  author: Speaker | null
  locale: Locale
}): string {
  return typed?.trim() || (author && publicNameOf(author)) || SOMEBODY[locale]
}

/** Empty when all that may be shown is a role and there is none. */
export function publicNameOf({ name, socialName, function: role, namePolicy }: Speaker): string {
  const called = socialName ?? name
  if (namePolicy === 'full') return called
  return namePolicy === 'initials' ? initialsOf(called) : (role ?? '')
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '')
  return words.map((word) => `${[...word][0]?.toLocaleUpperCase() ?? ''}.`).join('\u00a0')
}
