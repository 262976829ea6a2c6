import { allow, type Result, refuse } from '#domain/result.ts'
import { type Closed, whyClosed } from './moving.ts'
import type { ProposalState } from './state.ts'

/** What somebody wants of a proposal before it is decided: all of it out, a part out, more, or other words. */
export const HIGHLIGHT_KINDS = ['whole_out', 'part_out', 'add', 'replace'] as const
export type HighlightKind = (typeof HIGHLIGHT_KINDS)[number]

/** Open, or how it ended: by its author, by a moderator with a reason, or with the decision about its card. */
export const HIGHLIGHT_STATES = ['open', 'taken_back', 'settled', 'decided'] as const
export type HighlightState = (typeof HIGHLIGHT_STATES)[number]

/** More on one card is a discussion of its own; the bound keeps what everybody receives small. */
export const MOST_HIGHLIGHTS = 30

/** In letters, of the proposed wording, the note and a moderator's reason. */
export const LONGEST_HIGHLIGHT = 500

export type Wish = {
  readonly kind: HighlightKind
  readonly wording: string | null
  readonly note: string | null
}

type Standing = {
  /** False for whom the attendance list gives no voice at this meeting. */
  readonly hasVoice: boolean
  /** Who has the open highlights of this card. */
  readonly authors: readonly (string | null)[]
  readonly personId: string | null
}

export type HighlightRefusal =
  | Closed
  | 'no-voice'
  | 'already-highlighted'
  | 'too-many-highlights'
  | 'too-long'

const HIGHLIGHTABLE: ReadonlySet<ProposalState> = new Set(['in_discussion', 'ready_for_decision'])

/** While a highlight is open, its card is decided by itself and in no block. One person, one open highlight a card. */
export function highlight(
  state: ProposalState,
  { kind, wording, note }: Wish,
  { hasVoice, authors, personId }: Standing,
): Result<Wish, HighlightRefusal> {
  if (!HIGHLIGHTABLE.has(state)) return refuse(whyClosed(state))
  if (!hasVoice) return refuse('no-voice')
  if (authors.includes(personId)) return refuse('already-highlighted')
  if (authors.length >= MOST_HIGHLIGHTS) return refuse('too-many-highlights')
  const wish = { kind, wording: wording?.trim() || null, note: note?.trim() || null }
  const isLong = [wish.wording, wish.note].some((words) => [...(words ?? '')].length > LONGEST_HIGHLIGHT)
  return isLong ? refuse('too-long') : allow(wish)
}

/** A moderator ends it with a reason that everybody can read. */
export function settleHighlight(
  state: HighlightState,
  reason: string,
): Result<string, 'highlight-settled' | 'reason-missing' | 'too-long'> {
  if (state !== 'open') return refuse('highlight-settled')
  const said = reason.trim()
  if (said === '') return refuse('reason-missing')
  return [...said].length > LONGEST_HIGHLIGHT ? refuse('too-long') : allow(said)
}

/** Its author takes it back; somebody else's is not theirs to know of. */
export function takeBackHighlight(
  highlight: { readonly state: HighlightState; readonly personId: string | null } | null,
  personId: string | null,
): Result<true, 'not-found' | 'highlight-settled'> {
  if (!highlight || personId === null || highlight.personId !== personId) return refuse('not-found')
  return highlight.state === 'open' ? allow(true) : refuse('highlight-settled')
}
