const COLOURS = 12

/** The same person has the same colour in every meeting and on every machine. */
export function paletteIndex(key: string): number {
  let sum = 0
  for (const character of key) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521
  return sum % COLOURS
}
