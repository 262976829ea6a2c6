import type { Locale } from '#domain/locale.ts'
import { publicName } from '#domain/person/public-name.ts'

export type Speaker = Parameters<typeof publicName>[0] & { readonly function: string | null }

/** How somebody unnamed is called, in the language of the place; no word here has a gender. */
const SOMEBODY: Record<Locale, string> = {
  en: 'a participant',
  sk: 'hlas zo stretnutia',
  'pt-BR': 'participante da reunião',
}

const RESIDENT: Record<Locale, string> = {
  en: 'a resident',
  sk: 'hlas z verejnosti',
  'pt-BR': 'voz do público',
}

/** Whoever writes from outside says what to be called, or is somebody of the place. */
export const displayOfOutsider = (typed: string | null, locale: Locale): string => typed ?? RESIDENT[locale]

/** Moderation hides with the words also what their author wanted to be called: anything can be typed there. */
export const displayOfHidden = (locale: Locale): string => SOMEBODY[locale]

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
