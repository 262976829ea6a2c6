import type { PublicWords } from '#components/public-meeting/public-words.tsx'
import type { Locale } from '#domain/locale.ts'
import { allMessages } from '#messages/catalogue.ts'

type Place = Pick<PublicWords, 'timeZone' | 'theirLanguage'>

/** The words that the public page and the room screen carry to the browser, picked on the server: these and no others. */
export function publicWordsIn(locale: Locale, place: Place): PublicWords {
  const { bell, delay, dots, meeting, mood, questions, queue, states, vote } = allMessages(locale)
  const { proposal, outcome, method, item, purpose, channel, segment } = states
  return {
    locale,
    ...place,
    meeting,
    states: { proposal, outcome, method, item, purpose, channel, segment, meeting: states.meeting },
    queue: queue.shown,
    vote,
    questions: questions.shown,
    bell,
    dots: dots.shown,
    mood: mood.shown,
    delay: delay.shown,
  }
}
