import { itemWords as oneLine } from '#domain/dots/item-words.ts'
import type { FloorContribution } from '#protocol/floor.ts'
import type { FloorDotItem } from '#protocol/floor-rounds.ts'

type Sources = {
  readonly contributions: readonly FloorContribution[]
  readonly titleOf: (proposalId: string) => string | undefined
}

/** What a card is called in a list: its title, or what was said. A hidden contribution has its code alone. */
export function itemWords({ id, kind }: Pick<FloorDotItem, 'id' | 'kind'>, sources: Sources): string {
  if (kind === 'proposal') return sources.titleOf(id) ?? ''
  const said = sources.contributions.find((each) => each.id === id)
  return said ? oneLine(said.text) : ''
}
