import type { MinutesPage } from '#protocol/pages/meeting-line.ts'
import type { Context } from '#server/context.ts'
import { presentMinutes } from '#server/present/meetings.ts'

/** The published minutes of one meeting. */
export async function minutesPage({ store }: Context, code: string): Promise<MinutesPage | undefined> {
  const row = await store.publicMeetings.findMinutes(code)
  return row ? presentMinutes(row) : undefined
}
