import { requestLocale } from '#app/_lib/locale.ts'
import { words } from '#app/_lib/words.ts'
import type { Speech } from '#components/story/speech.ts'
import type { Part } from '#messages/catalogue.ts'

/** The words of one public page in the language of this request. */
export async function speechOf<Name extends Part>(part: Name): Promise<Speech<Name>> {
  const [locale, t, states, plan] = await Promise.all([
    requestLocale(),
    words(part),
    words('states'),
    words('plan'),
  ])
  return { locale, t, states, plan }
}
