import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { isLocale, type Locale, negotiateLocale } from '#domain/locale.ts'

export const LOCALE_COOKIE = 'locale'

/** The language of this request: the visitor's choice, else what the browser asks for. */
export const requestLocale = cache(async (): Promise<Locale> => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value
  if (isLocale(chosen)) return chosen

  return negotiateLocale((await headers()).get('accept-language'))
})
