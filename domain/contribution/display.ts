import type { Locale } from '#domain/locale.ts'
import { publicName } from '#domain/person/public-name.ts'

export type Speaker = Parameters<typeof publicName>[0] & { readonly function: string | null }

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
  return typed?.trim() || (author && (publicName(author) ?? author.function?.trim())) || SOMEBODY[locale]
}
