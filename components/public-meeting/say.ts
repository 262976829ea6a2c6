export type Values = Readonly<Record<string, string | number>>
export type Say = (message: string, values?: Values) => string

/**
 * Fills the messages of the public page: `{name}`, `{count, number}` and `{count, plural, one {# word}
 * other {# words}}`. That is all its messages use, and a whole message library would weigh a quarter
 * of what this page may weigh.
 */
export function sayIn(tag: string): Say {
  const plurals = new Intl.PluralRules(tag)
  const numbers = new Intl.NumberFormat(tag)

  const say = (message: string, values: Values = {}, count?: number): string =>
    piecesOf(message)
      .map((piece) => (piece.isArgument ? argument(piece.text, values) : withCount(piece.text, count)))
      .join('')

  const withCount = (text: string, count: number | undefined) =>
    count === undefined ? text : text.replaceAll('#', numbers.format(count))

  const argument = (text: string, values: Values): string => {
    const [name = '', kind = '', ...forms] = text.split(',')
    const value = values[name.trim()] ?? ''
    if (kind.trim() === 'number') return numbers.format(Number(value))
    if (kind.trim() !== 'plural') return String(value)
    const count = Number(value)
    return say(chosenForm(forms.join(','), count), values, count)
  }

  const chosenForm = (text: string, count: number): string => {
    const forms = formsOf(text)
    return forms.get(`=${count}`) ?? forms.get(plurals.select(count)) ?? forms.get('other') ?? ''
  }

  return (message, values) => say(message, values)
}

type Piece = { readonly isArgument: boolean; readonly text: string }

/** Cuts a message at its outer braces. */
function piecesOf(message: string): Piece[] {
  const pieces: Piece[] = []
  let depth = 0
  let start = 0
  const cut = (end: number, isArgument: boolean) => {
    if (end > start) pieces.push({ isArgument, text: message.slice(start, end) })
    start = end + 1
  }
  for (let at = 0; at < message.length; at++) {
    if (message[at] === '{' && depth++ === 0) cut(at, false)
    if (message[at] === '}' && --depth === 0) cut(at, true)
  }
  cut(message.length, false)
  return pieces
}

/** "one {# word} other {# words}" as its forms by their names. */
function formsOf(text: string): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  let name = ''
  for (const piece of piecesOf(text)) {
    if (piece.isArgument) forms.set(name, piece.text)
    else name = piece.text.trim()
  }
  return forms
}
