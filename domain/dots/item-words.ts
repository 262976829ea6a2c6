const LONGEST = 160

/** What was said, on one line of a list. */
export function itemWords(text: string): string {
  const letters = [...text.trim().replaceAll(/\s+/g, ' ')]
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('').trimEnd()}…` : letters.join('')
}
