import type { Messages } from '#messages/catalogue.ts'

/** The words about mood cards that everybody reads, from whichever message library fills them. */
export type MoodSay = (
  key: keyof Messages['mood']['shown'],
  values?: Readonly<Record<string, string | number>>,
) => string
