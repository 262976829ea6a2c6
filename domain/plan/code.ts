import { highestNumber } from '#domain/proposal/code.ts'

type CodeParts = { readonly stem: string; readonly ending: string; readonly digits: number }

/** A numbered measure "1.1" has entries "1.1.1/2023", one with letters "PSB" has "PSB-001". */
function partsOf(measureCode: string, year: number): CodeParts {
  return /^\d/.test(measureCode)
    ? { stem: `${measureCode}.`, ending: `/${year}`, digits: 1 }
    : { stem: `${measureCode}-`, ending: '', digits: 3 }
}

/** What all entry codes of a measure begin with. */
export const entryCodeStem = (measureCode: string) => partsOf(measureCode, 0).stem

/** The next free public code of an entry, never one that was used before. */
export function nextEntryCode(
  { measureCode, year }: { measureCode: string; year: number },
  taken: readonly string[],
): string {
  const { stem, ending, digits } = partsOf(measureCode, year)
  const number = highestNumber(stem, taken, ending) + 1
  return `${stem}${String(number).padStart(digits, '0')}${ending}`
}
