import { requestLocale } from '#app/_lib/locale.ts'
import type { PublicWords } from '#components/public-meeting/public-words.tsx'
import { publicWordsIn } from '#components/public-meeting/public-words-in.ts'
import { inLanguageOf } from '#components/story/speech.ts'
import type { MeetingFrame } from '#protocol/meeting-page.ts'

/** The words of the public page in the language of whoever asks. */
export async function publicWords({ municipality }: MeetingFrame): Promise<PublicWords> {
  const locale = await requestLocale()
  const theirLanguage = inLanguageOf({ locale }, municipality).lang
  return publicWordsIn(locale, { timeZone: municipality.timeZone, theirLanguage })
}
