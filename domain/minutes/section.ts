/**
 * The parts of minutes that people write: the course under each item, what stands before the first and
 * after the last, and a note to a decision. Everything else in minutes is a fact and is generated.
 */
export const OPENING = 'opening'
export const CLOSING = 'closing'
export const itemSection = (itemId: string) => `item:${itemId}`
export const noteSection = (decisionNumber: string) => `note:${decisionNumber}`

/** Parts that people did not write for the minutes but whose words stand in them. */
export const contributionPlace = (code: string) => `contribution:${code}`
export const decisionPlace = (decisionNumber: string) => `decision:${decisionNumber}`
export const taskPlace = (number: number) => `task:${number}`
export const earlierTaskPlace = (code: string, number: number) => `task:${code}:${number}`
export const questionPlace = (code: string) => `question:${code}`
export const dotsPlace = (number: number) => `dots:${number}`
export const moodPlace = (number: number) => `mood:${number}`
/** What a correction says of itself. */
export const CORRECTION = 'correction'
export const itemTitlePlace = (number: string) => `title:${number}`

const WRITTEN = /^(?:opening|closing|item:[0-9a-f-]{36}|note:R[1-9]\d{0,4}(?:\.[1-9]\d?)?)$/

export const isSection = (key: string) => WRITTEN.test(key)

export const LONGEST_SECTION = 20_000

/** The words of each part, by its key. */
export type Sections = ReadonlyMap<string, string>

export const textIn = (sections: Sections, key: string): string => sections.get(key) ?? ''

export const paragraphsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
