import { type Formats, formatsFor } from '#domain/formats.ts'
import type { Locale } from '#domain/locale.ts'
import type { Part, Translator } from '#messages/catalogue.ts'
import type { Place } from '#protocol/pages/place.ts'

/** What a public page says things with: its words, the words for states, and the reader's language. */
export type Speech<Name extends Part> = {
  readonly locale: Locale
  readonly t: Translator<Name>
  readonly states: Translator<'states'>
  /** The words of a plan's columns, which stories need too. */
  readonly plan: Translator<'plan'>
}

/** Dates, times and numbers as the reader writes them, by the clock of the place. */
export const formatsAt = ({ locale }: { locale: Locale }, place: Place): Formats =>
  formatsFor(locale, place.timeZone)

const language = (tag: string) => tag.split('-')[0]

/** For an element whose words are those of the place, on a page that speaks another language. */
export const inLanguageOf = ({ locale }: { locale: Locale }, place: Place): { lang?: string } =>
  language(place.locale) === language(locale) ? {} : { lang: place.locale }

/** What the reader understands first; the order within stays. */
export function understoodFirst<Item>(
  { locale }: { locale: Locale },
  items: readonly Item[],
  placeOf: (item: Item) => Place,
): Item[] {
  const isTheirs = (item: Item) => language(placeOf(item).locale) === language(locale)
  return [...items.filter(isTheirs), ...items.filter((item) => !isTheirs(item))]
}
