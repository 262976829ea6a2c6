/** What a proposal owes its authors when a vote was lost and nobody said more, in the town's language. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['sk', 'V hlasovaní nezískal potrebnú väčšinu.'],
  ['pt', 'Não alcançou na votação a maioria necessária.'],
  ['en', 'It did not reach the required majority in the vote.'],
])

export const lostReason = (locale: string): string =>
  WORDS.get(locale.split('-')[0] ?? '') ?? 'It did not reach the required majority in the vote.'
