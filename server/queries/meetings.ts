import type { LiveMeeting, MeetingLine } from '#protocol/pages/meeting-line.ts'
import type { Context } from '#server/context.ts'
import { presentLive, presentMeeting } from '#server/present/meetings.ts'

/** More than any municipality holds in a few years; older ones stand on the pages of their groups. */
const MOST = 200

export type AllMeetings = {
  readonly live: readonly LiveMeeting[]
  readonly coming: readonly MeetingLine[]
  readonly held: readonly MeetingLine[]
}

export async function allMeetings({ store, now }: Context): Promise<AllMeetings> {
  const [live, coming, held] = await Promise.all([
    store.publicMeetings.live(),
    store.publicMeetings.coming(now(), MOST),
    store.publicMeetings.held(MOST),
  ])
  return { live: live.map(presentLive), coming: coming.map(presentMeeting), held: held.map(presentMeeting) }
}
