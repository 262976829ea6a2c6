import type { Segment } from '#domain/attendance/attendance.ts'
import type { Place } from './place.ts'

/** The sheet that people sign. Only for those who run the meeting; never public, never kept by a cache. */
export type AttendanceSheet = {
  readonly meeting: {
    readonly code: string
    readonly title: string
    readonly startsAt: string
    readonly endsAt: string
    readonly place: string | null
    readonly group: string | null
    readonly process: string
    readonly town: Place
    /** Who answers questions about the data, as the process names them. */
    readonly contact: string | null
  }
  readonly lines: readonly SheetLine[]
}

export type SheetLine = {
  readonly key: string
  readonly name: string
  readonly organisation: string | null
  readonly segment: Segment | null
  readonly isExcused: boolean
  /** Of a line that was struck out. */
  readonly removedBecause: string | null
  readonly arrivedAt: string | null
}
