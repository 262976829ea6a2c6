import { type Formats, formatsFor } from '#domain/formats.ts'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '#domain/locale.ts'
import { type Translator, translator } from '#messages/catalogue.ts'

export type MinutesPlace = { readonly locale: string; readonly timeZone: string }

/** The words and formats of an office. */
export type Speech = {
  readonly t: Translator<'minutes'>
  readonly states: Translator<'states'>
  readonly f: Formats
}

export function speechAt({ locale: tag, timeZone }: MinutesPlace): Speech {
  const locale = localeOf(tag)
  return {
    t: translator(locale, 'minutes'),
    states: translator(locale, 'states'),
    f: formatsFor(locale, timeZone),
  }
}

/** A municipality's locale may name its country: "sk-SK". */
export const localeOf = (tag: string): Locale =>
  LOCALES.find((locale) => tag === locale || tag.startsWith(`${locale}-`)) ?? DEFAULT_LOCALE
