import type { ItemState, Purpose } from './agenda.ts'

type Shortened = {
  readonly id: string
  readonly state: ItemState
  readonly purpose: Purpose
  readonly plannedMinutes: number
}

export type Saving<Item> = { readonly item: Item; readonly minutes: number }

/**
 * Which planned items could give the minutes that the meeting is late: as few as possible, each at most
 * half of its plan. A decision is not hurried, so what is there to decide gives nothing.
 */
export function whatToShorten<Item extends Shortened>(items: readonly Item[], late: number): Saving<Item>[] {
  const offers = items
    .filter(({ state, purpose }) => state === 'planned' && purpose !== 'decide')
    .map((item) => ({ item, minutes: Math.floor(item.plannedMinutes / 2) }))
    .filter(({ minutes }) => minutes > 0)
    .sort((a, b) => b.minutes - a.minutes)

  const taken = new Map<string, number>()
  let missing = late
  for (const { item, minutes } of offers) {
    if (missing <= 0) break
    taken.set(item.id, Math.min(minutes, missing))
    missing -= minutes
  }
  return items.flatMap((item) => {
    const minutes = taken.get(item.id)
    return minutes === undefined ? [] : [{ item, minutes }]
  })
}
