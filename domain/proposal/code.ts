import type { Level } from './state.ts'

const LEVEL_LETTERS: Record<Level, string> = { municipality: 'M', region: 'E', nation: 'U' }

/** Where a proposal belongs, as far as its public code tells it. */
export type CodePlace = {
  readonly processKind: 'community_plan' | 'conference'
  readonly year: number
  readonly themeCode: string | null
  readonly level: Level
}

/**
 * What comes before the number in a proposal's public code: "N-2023-SEN-" in a community plan,
 * "E1-M-" at a conference. The code is for ever; a theme assigned later does not change it.
 */
export function proposalCodeStem({ processKind, year, themeCode, level }: CodePlace): string {
  if (processKind === 'conference') return `E${themeCode ?? 0}-${LEVEL_LETTERS[level]}-`
  return themeCode === null ? `N-${year}-` : `N-${year}-${themeCode}-`
}

/** The next free code with this stem, numbered from 01. */
export function nextProposalCode(stem: string, taken: readonly string[]): string {
  return `${stem}${String(highestNumber(stem, taken) + 1).padStart(2, '0')}`
}

/** The highest number among the codes that consist of this stem, digits and this ending. */
export function highestNumber(stem: string, codes: readonly string[], ending = ''): number {
  const numbers = codes
    .filter((code) => code.startsWith(stem) && code.endsWith(ending))
    .map((code) => code.slice(stem.length, code.length - ending.length))
    .filter((rest) => /^\d+$/.test(rest))
    .map(Number)
  return Math.max(0, ...numbers)
}
