import type { FloorItem } from '#protocol/floor.ts'

/** What somebody is told who asked about an item: it is up, or it will not come as they thought. */
export type BellNews = {
  readonly kind: 'up' | 'over' | 'skipped' | 'moved'
  readonly item: FloorItem
}

const KINDS: Record<Exclude<FloorItem['state'], 'planned'>, BellNews['kind']> = {
  open: 'up',
  done: 'over',
  skipped: 'skipped',
  moved: 'moved',
}

/** Of the items that somebody asked about, those that are no longer ahead. */
export function dueBells(asked: ReadonlySet<string>, items: readonly FloorItem[]): readonly BellNews[] {
  return items.flatMap((item): BellNews[] =>
    item.state === 'planned' || !asked.has(item.id) ? [] : [{ kind: KINDS[item.state], item }],
  )
}
