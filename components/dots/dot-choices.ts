import { isOpenItem } from '#domain/dots/round.ts'
import type { Floor } from '#protocol/floor.ts'

export type DotChoice = {
  readonly kind: 'proposal' | 'contribution'
  readonly id: string
  readonly code: string
  readonly themeId: string | null
}

/**
 * What dots can be put on, as the board has it: open proposals, then what was said and is part of no
 * proposal yet, so that nothing is asked for twice.
 */
export const dotChoices = ({ cards, contributions }: Floor): readonly DotChoice[] => [
  ...cards
    .filter(({ state }) => isOpenItem({ kind: 'proposal', state }))
    .map(({ id, code, themeId }) => ({ kind: 'proposal', id, code, themeId }) as const),
  ...contributions
    .filter(({ state, proposals }) => proposals.length === 0 && isOpenItem({ kind: 'contribution', state }))
    .map(({ id, code, themeId }) => ({ kind: 'contribution', id, code, themeId }) as const),
]
