import { requestLocale } from '#app/_lib/locale.ts'
import { SITE_TIME_ZONE } from '#app/_lib/site.ts'
import { messagesOf, type Part, type Translator, translator } from '#messages/catalogue.ts'

/** Parts that every client surface needs: the primitives' own words and the names of the places. */
const ALWAYS: readonly Part[] = ['ui', 'common']

/** The words of one part of the interface in the language of this request. */
export async function words<Name extends Part>(part: Name): Promise<Translator<Name>> {
  return translator(await requestLocale(), part)
}

/** What `<WordsProvider>` needs, with only the named parts. */
export async function clientWords(...parts: readonly Part[]) {
  const locale = await requestLocale()
  return { locale, timeZone: SITE_TIME_ZONE, messages: messagesOf(locale, [...ALWAYS, ...parts]) }
}
