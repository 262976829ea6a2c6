import type { Messages } from '#messages/catalogue.ts'

/** The words about dots that everybody reads, from whichever message library fills them. */
export type DotsSay = (
  key: keyof Messages['dots']['shown'],
  values?: Readonly<Record<string, string | number>>,
) => string
