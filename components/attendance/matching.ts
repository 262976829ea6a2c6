import type { DeskPerson } from '#protocol/attendance.ts'

export const MOST_MATCHES = 6

/** Letters as somebody types them in a hurry: no capitals, no accents. */
export const plainLetters = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim()

/** Whose name has a word for each that was typed, those first whose name begins with it. */
export function matching(people: readonly DeskPerson[], typed: string): DeskPerson[] {
  const wanted = plainLetters(typed).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return []
  const found = people.filter(({ name }) => {
    const words = plainLetters(name).split(/[\s-]+/)
    return wanted.every((part) => words.some((word) => word.startsWith(part)))
  })
  const begins = ({ name }: DeskPerson) => plainLetters(name).startsWith(wanted[0] ?? '')
  return [...found.filter(begins), ...found.filter((person) => !begins(person))]
}
