import type { Channel } from '#domain/contribution/contribution.ts'
import type { Reason } from '#protocol/reasons.ts'

export type Spoken = {
  readonly text: string
  readonly themeId: string | null
  readonly channel: Channel
  /** How its author is called in public. */
  readonly display: string | null
}

/** A contribution that this screen has written down and the board does not show yet. */
export type Captured = Spoken & {
  readonly key: string
  /** Known once it is stored. */
  readonly id: string | null
  readonly refusal: Reason | null
}

/** What is still on its way: all that the floor does not show. */
export function notYetShown(
  captured: readonly Captured[],
  contributions: readonly { readonly id: string }[],
): readonly Captured[] {
  return captured.filter(({ id }) => !contributions.some((shown) => shown.id === id))
}
