import type { MeetingSetting } from '#server/context.ts'

/** Which year's plan a meeting writes: the one it was called for, else its own. */
export const planYearOf = ({ planYear, startsAt }: MeetingSetting): number =>
  planYear ?? startsAt.getUTCFullYear()
