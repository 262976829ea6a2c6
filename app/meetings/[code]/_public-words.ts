import { requestLocale } from '#app/_lib/locale.ts'
import type { PublicWords } from '#components/public-meeting/public-words.tsx'
import { inLanguageOf } from '#components/story/speech.ts'
import { allMessages } from '#messages/catalogue.ts'
import type { MeetingFrame } from '#protocol/meeting-page.ts'

/** The words that the public page and the room screen carry to the browser: these and no others. */
export async function publicWords({ municipality }: MeetingFrame): Promise<PublicWords> {
  const locale = await requestLocale()
  const { dots, meeting, mood, queue, states, vote } = allMessages(locale)
  const { proposal, outcome, method, item, purpose, channel, segment } = states
  return {
    locale,
    timeZone: municipality.timeZone,
    theirLanguage: inLanguageOf({ locale }, municipality).lang,
    meeting,
    states: { proposal, outcome, method, item, purpose, channel, segment, meeting: states.meeting },
    queue: queue.shown,
    vote,
    dots: dots.shown,
    mood: mood.shown,
  }
}
