import { useLocale, useTimeZone } from 'use-intl'
import { formatsFor } from '#domain/formats.ts'
import { DEFAULT_LOCALE, FORMAT_TAGS, LOCALES } from '#domain/locale.ts'

/** The formats of the surrounding `WordsProvider`. */
export function useFormats() {
  const tag = useLocale()
  const timeZone = useTimeZone() ?? 'UTC'
  return formatsFor(LOCALES.find((locale) => FORMAT_TAGS[locale] === tag) ?? DEFAULT_LOCALE, timeZone)
}
