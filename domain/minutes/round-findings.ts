import type { MinutesRecord } from './record.ts'
import { dotsPlace, moodPlace } from './section.ts'

type Rounds = Pick<MinutesRecord, 'dots' | 'moods'>

/** What people wrote in priority and mood rounds, where minutes show it. */
export const textsOfRounds = ({ dots, moods }: Rounds): [key: string, text: string][] => [
  ...dots.map(({ number, reason, items }): [string, string] => [
    dotsPlace(number),
    [reason ?? '', ...items.map(({ title }) => title)].join('\n'),
  ]),
  ...moods.map(({ number, question, concerns }): [string, string] => [
    moodPlace(number),
    [question, ...concerns.map(({ text }) => text)].join('\n'),
  ]),
]

/** Where else in the minutes their words stand. */
export const roundPlaces = ({ dots, moods }: Rounds): string[] => [
  ...dots.map(({ number }) => dotsPlace(number)),
  ...moods.map(({ number }) => moodPlace(number)),
]

/** The same without what must not be read in public. */
export function coverRounds({ dots, moods }: Rounds, cover: (key: string, text: string) => string): Rounds {
  return {
    dots: dots.map((round) => {
      const at = (text: string) => cover(dotsPlace(round.number), text)
      return {
        ...round,
        reason: round.reason === null ? null : at(round.reason),
        items: round.items.map((item) => ({ ...item, title: at(item.title) })),
      }
    }),
    moods: moods.map((round) => {
      const at = (text: string) => cover(moodPlace(round.number), text)
      return {
        ...round,
        question: at(round.question),
        concerns: round.concerns.map((concern) => ({ ...concern, text: at(concern.text) })),
      }
    }),
  }
}
