/** The words with which notices in our three languages name days and months, without accents. */

/** 0 is Sunday, as in `Date`. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

const WEEKDAY_WORDS: readonly (readonly [Weekday, readonly string[]])[] = [
  [0, ['sunday', 'nedela', 'nedelu', 'nedele', 'domingo']],
  [1, ['monday', 'pondelok', 'pondelka', 'segunda']],
  [2, ['tuesday', 'utorok', 'utorka', 'terca']],
  [3, ['wednesday', 'streda', 'stredu', 'stredy', 'quarta']],
  [4, ['thursday', 'stvrtok', 'stvrtka', 'quinta']],
  [5, ['friday', 'piatok', 'piatka', 'sexta']],
  [6, ['saturday', 'sobota', 'sobotu', 'soboty', 'sabado']],
]

const MONTH_WORDS: readonly (readonly string[])[] = [
  ['january', 'januar', 'januara', 'janeiro'],
  ['february', 'februar', 'februara', 'fevereiro'],
  ['march', 'marec', 'marca', 'marco'],
  ['april', 'aprila', 'abril'],
  ['may', 'maj', 'maja', 'maio'],
  ['june', 'jun', 'juna', 'junho'],
  ['july', 'jul', 'jula', 'julho'],
  ['august', 'augusta', 'agosto'],
  ['september', 'septembra', 'setembro'],
  ['october', 'oktober', 'oktobra', 'outubro'],
  ['november', 'novembra', 'novembro'],
  ['december', 'decembra', 'dezembro'],
]

/** Words that may stand between a weekday and its date, or within a date, and mean nothing there. */
const LINKS: ReadonlySet<string> = new Set(
  'a an and as at da de dia dna do e em i na no o of on the v vo feira st nd rd th roku'.split(' '),
)

const WEEKDAYS = new Map(WEEKDAY_WORDS.flatMap(([day, words]) => words.map((word) => [word, day] as const)))
const MONTHS = new Map(MONTH_WORDS.flatMap((words, index) => words.map((word) => [word, index + 1] as const)))

export const weekdayOfWord = (word: string): Weekday | undefined => WEEKDAYS.get(plain(word))
export const monthOfWord = (word: string): number | undefined => MONTHS.get(plain(word))
export const isLink = (word: string): boolean => LINKS.has(plain(word))

const plain = (word: string) => word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
