import { allow, type Result, refuse } from '#domain/result.ts'

/** A thermometer of the room: fine with it, a concern, an objection. It decides nothing. */
export const COLOURS = ['green', 'yellow', 'red'] as const
export type Colour = (typeof COLOURS)[number]

export const MOOD_STATES = ['open', 'put_away'] as const

/** Read from the last row at one glance. In letters, as the database counts them. */
export const LONGEST_MOOD_QUESTION = 140
export const LONGEST_CONCERN = 200

type Opening = { readonly question: string; readonly entitled: number }

export function openMood({
  question,
  entitled,
}: Opening): Result<string, 'empty' | 'too-long' | 'nobody-with-voice'> {
  const asked = oneLine(question)
  if (asked === '') return refuse('empty')
  if ([...asked].length > LONGEST_MOOD_QUESTION) return refuse('too-long')
  return entitled === 0 ? refuse('nobody-with-voice') : allow(asked)
}

export type Card = { readonly colour: Colour; readonly concern: string | null }

/** A card as it is shown. Whoever is fine with it says nothing more; a concern is one sentence. */
export function showCard({ colour, concern }: Card): Result<Card, 'too-long'> {
  const said = colour === 'green' ? '' : oneLine(concern ?? '')
  if ([...said].length > LONGEST_CONCERN) return refuse('too-long')
  return allow({ colour, concern: said || null })
}

export type Concern = { readonly colour: Colour; readonly text: string }

export type Mood = Readonly<Record<Colour, number>> & { readonly concerns: readonly Concern[] }

/**
 * What the room sees of the cards. Objections come first, then by the alphabet: in no order of who came
 * or wrote first. What two say in the same words is said once.
 */
export function moodOf(cards: readonly Card[]): Mood {
  const count = (wanted: Colour) => cards.filter(({ colour }) => colour === wanted).length
  const said = cards.flatMap(({ colour, concern: text }) => (text === null ? [] : [{ colour, text }]))
  const once = new Map(said.map((concern) => [`${concern.colour} ${concern.text}`, concern]))
  const concerns = [...once.values()].sort(
    (one, other) => weight(other) - weight(one) || (one.text < other.text ? -1 : 1),
  )
  return { green: count('green'), yellow: count('yellow'), red: count('red'), concerns }
}

const weight = ({ colour }: Concern) => COLOURS.indexOf(colour)

const oneLine = (text: string) => text.trim().replaceAll(/\s+/g, ' ')
