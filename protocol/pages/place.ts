/** Where something belongs: the language its people write in, their clock and their money. */
export type Place = {
  readonly name: string
  /** A language tag as the municipality has it, e.g. `sk-SK`. */
  readonly locale: string
  readonly timeZone: string
  readonly currency: string
}

export type ProcessLine = {
  readonly slug: string
  readonly title: string
  readonly kind: ProcessKind
  readonly place: Place
}

export type ProcessKind = 'community_plan' | 'conference'

/** A target group or a thematic axis. */
export type ThemeLine = {
  readonly code: string
  readonly title: string
  readonly shortTitle: string
  /** Index into the palette of eight muted hues. */
  readonly hue: number
}

export type Link = { readonly code: string; readonly title: string }
