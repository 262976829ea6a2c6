/** The agenda as a notice announced it, against the one that stands now. */

export type AnnouncedItem = { readonly title: string; readonly plannedMinutes: number }

export type AgendaChanges = {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  /** What stands in both comes in another order. */
  readonly isReordered: boolean
}

/** Undefined where people will find the agenda that they were told; a change of minutes is not one. */
export function agendaChanges(
  announced: readonly AnnouncedItem[],
  current: readonly AnnouncedItem[],
): AgendaChanges | undefined {
  const before = announced.map(({ title }) => title)
  const after = current.map(({ title }) => title)
  const added = without(after, before)
  const removed = without(before, after)
  const isReordered = without(before, removed).join('\n') !== without(after, added).join('\n')
  return added.length + removed.length > 0 || isReordered ? { added, removed, isReordered } : undefined
}

/** Titles that the others lack; a title that stands twice is needed twice. */
function without(titles: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return titles.filter((title) => {
    const place = left.indexOf(title)
    if (place !== -1) left.splice(place, 1)
    return place === -1
  })
}

/** The announced agenda as stored; undefined where there is none. */
export function parseAnnounced(stored: unknown): AnnouncedItem[] | undefined {
  if (!Array.isArray(stored)) return undefined
  const items = stored.map(parseItem)
  return items.every((item) => item !== undefined) ? items : undefined
}

function parseItem(value: unknown): AnnouncedItem | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const given = new Map<string, unknown>(Object.entries(value))
  const [title, plannedMinutes] = [given.get('title'), given.get('plannedMinutes')]
  return typeof title === 'string' && typeof plannedMinutes === 'number'
    ? { title, plannedMinutes }
    : undefined
}
