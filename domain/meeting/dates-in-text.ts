import { isLink, monthOfWord, type Weekday, weekdayOfWord } from './calendar-words.ts'

/** A date as a notice writes it. The year is often left out, the weekday sometimes. */
export type WrittenDate = {
  readonly day: number
  readonly month: number
  readonly year: number | null
  readonly weekday: Weekday | null
}

type Token =
  | { readonly kind: 'weekday'; readonly weekday: Weekday }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly day: number; readonly month: number; readonly year: number | null }
  | { readonly kind: 'link' }
  | { readonly kind: 'other' }

const ISO = String.raw`(?<isoYear>\d{4})-(?<isoMonth>\d{2})-(?<isoDay>\d{2})`
const DOTTED = String.raw`(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.(?:\s?(?<year>\d{4}))?`
const SLASHED = String.raw`(?<slashDay>\d{1,2})/(?<slashMonth>\d{1,2})(?:/(?<slashYear>\d{4}))?`
/** "11:05", "14h30", "14h", and the Slovak "11.05", which lacks the second dot of a date. */
const CLOCK = String.raw`(?<clock>\d{1,2}[:h.]\d{2}(?![\d.])|\d{1,2}\s?h\b)`
const NUMBER = String.raw`(?<number>\d+)[ºª]?`
const WORD = String.raw`(?<word>\p{L}+)`
const MARK = String.raw`(?<mark>[^\s,.\-()])`
const TOKENS = new RegExp([ISO, CLOCK, DOTTED, SLASHED, NUMBER, WORD, MARK].join('|'), 'gu')

/** Every date in a text in Slovak, Portuguese or English, with the weekday that stands beside it. */
export function datesIn(text: string): WrittenDate[] {
  const tokens = [...text.normalize('NFC').matchAll(TOKENS)].map(({ groups }) => tokenOf(groups ?? {}))
  return withWeekdays(joinDates(tokens.filter(({ kind }) => kind !== 'link')))
}

function tokenOf(groups: Partial<Record<string, string>>): Token {
  const day = groups.isoDay ?? groups.day ?? groups.slashDay
  if (day) {
    const month = groups.isoMonth ?? groups.month ?? groups.slashMonth
    const year = groups.isoYear ?? groups.year ?? groups.slashYear
    return { kind: 'date', day: Number(day), month: Number(month), year: year ? Number(year) : null }
  }
  if (groups.number) return { kind: 'number', value: Number(groups.number) }
  return groups.word ? wordToken(groups.word) : { kind: 'other' }
}

function wordToken(word: string): Token {
  const weekday = weekdayOfWord(word)
  if (weekday !== undefined) return { kind: 'weekday', weekday }
  const month = monthOfWord(word)
  if (month !== undefined) return { kind: 'month', month }
  return { kind: isLink(word) ? 'link' : 'other' }
}

/** Puts "19 October 2022", "October 19, 2022" and the first of "18. a 19. októbra" together. */
function joinDates(tokens: readonly Token[]): Token[] {
  const joined: Token[] = []
  for (let index = 0; index < tokens.length; ) {
    const { token, length } = dateAt(tokens, index)
    joined.push(token)
    index += length
  }
  return joined
}

function dateAt(tokens: readonly Token[], index: number): { token: Token; length: number } {
  const [first = { kind: 'other' }, second, third] = tokens.slice(index, index + 3)
  const year = yearOf(third)
  const length = year === null ? 2 : 3
  if (first.kind === 'number' && second?.kind === 'month') {
    return { token: { kind: 'date', day: first.value, month: second.month, year }, length }
  }
  if (first.kind === 'month' && second?.kind === 'number' && second.value <= 31) {
    return { token: { kind: 'date', day: second.value, month: first.month, year }, length }
  }
  const following = first.kind === 'number' ? dateAfterNumber(tokens, index + 1) : undefined
  if (first.kind === 'number' && following) {
    return { token: { ...following, day: first.value }, length: 1 }
  }
  return { token: first, length: 1 }
}

/** In "v utorok 18. a v stredu 19. októbra" the first day borrows the month of the second. */
function dateAfterNumber(tokens: readonly Token[], from: number) {
  const next = tokens[from]?.kind === 'weekday' ? from + 1 : from
  const token = tokens[next]?.kind === 'number' ? dateAt(tokens, next).token : tokens[next]
  return token?.kind === 'date' ? token : undefined
}

const yearOf = (token: Token | undefined): number | null =>
  token?.kind === 'number' && token.value >= 1900 && token.value <= 2199 ? token.value : null

/** A weekday belongs to the date right after it, else to the one right before: "19. 10. (streda)". */
function withWeekdays(tokens: readonly Token[]): WrittenDate[] {
  const taken = new Set<number>()
  return tokens.flatMap((token, index): WrittenDate[] => {
    if (token.kind !== 'date') return []
    const { day, month, year } = token
    const beside = [index - 1, index + 1].find(
      (place) =>
        tokens[place]?.kind === 'weekday' && !taken.has(place) && !leadsAnother(tokens, index, place),
    )
    if (beside !== undefined) taken.add(beside)
    const found = beside === undefined ? undefined : tokens[beside]
    return [{ day, month, year, weekday: found?.kind === 'weekday' ? found.weekday : null }]
  })
}

const leadsAnother = (tokens: readonly Token[], index: number, place: number) =>
  place > index && tokens[place + 1]?.kind === 'date'
