import type { Purpose } from './agenda.ts'

export type MovedItem = {
  readonly id: string
  readonly title: string
  readonly purpose: Purpose
  readonly plannedMinutes: number
}

export type ReturningItem = Omit<MovedItem, 'id'> & {
  readonly number: string
  /** The item as which the earlier meeting has left it. */
  readonly returnedFromId: string
}

/**
 * What an earlier meeting has moved comes back at the end of the agenda. The numbers of the others stay:
 * they stand in the notice.
 */
export function returning(
  agenda: readonly { readonly number: string }[],
  moved: readonly MovedItem[],
): ReturningItem[] {
  const numbers = agenda.map(({ number }) => Number.parseInt(number, 10)).filter(Number.isFinite)
  const last = Math.max(0, ...numbers)
  return moved.map(({ id, title, purpose, plannedMinutes }, index) => ({
    number: String(last + index + 1),
    title,
    purpose,
    plannedMinutes,
    returnedFromId: id,
  }))
}
