import { localMoment } from '#domain/local-moment.ts'
import type { DeskStay } from '#protocol/attendance.ts'

/** A stay as a form shows it: '10:02', and '' for somebody who is still here. */
export type TypedStay = { readonly arrival: string; readonly leaving: string }

/** A clock's reading in the time zone of the place, as <input type="time"> has it. */
export function clockTime(moment: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return format.format(new Date(moment))
}

const dayOf = (moment: string, timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(moment),
  )

export const typedStay = ({ arrivedAt, leftAt }: DeskStay, timeZone: string): TypedStay => ({
  arrival: clockTime(arrivedAt, timeZone),
  leaving: leftAt === null ? '' : clockTime(leftAt, timeZone),
})

/**
 * The stay that was typed, on the day of the noted one; null while it says no arrival. A time that was
 * not touched keeps its seconds, so that saving without a change changes nothing.
 */
export function stayFrom(typed: TypedStay, noted: DeskStay, timeZone: string): DeskStay | null {
  if (typed.arrival === '') return null
  const onDay = (time: string, day: string) => localMoment({ day: dayOf(day, timeZone), time, timeZone })
  const before = typedStay(noted, timeZone)
  const arrivedAt =
    typed.arrival === before.arrival ? noted.arrivedAt : onDay(typed.arrival, noted.arrivedAt).toISOString()
  if (typed.leaving === '') return { arrivedAt, leftAt: null }
  const leftAt =
    noted.leftAt !== null && typed.leaving === before.leaving
      ? noted.leftAt
      : onDay(typed.leaving, noted.leftAt ?? noted.arrivedAt).toISOString()
  return { arrivedAt, leftAt }
}
