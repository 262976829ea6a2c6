import type { Channel } from '#domain/contribution/contribution.ts'
import type { Reason } from '#protocol/reasons.ts'

export type Spoken = {
  readonly text: string
  readonly themeId: string | null
  readonly territoryId: string | null
  readonly channel: Channel
  /** How its author is called in public. */
  readonly display: string | null
}

/** A contribution that this browser has written down, until the board shows it. */
export type Captured = Spoken & {
  /** The id under which it is sent, however often. */
  readonly key: string
  /** In which order they were said. */
  readonly at: number
  /** Known once it is stored. */
  readonly id: string | null
  readonly code: string | null
  readonly refusal: Reason | null
}

/** What is still on its way: all that the floor does not show. */
export function notYetShown(
  captured: readonly Captured[],
  contributions: readonly { readonly id: string }[],
): readonly Captured[] {
  return captured.filter(({ id }) => !contributions.some((shown) => shown.id === id))
}
