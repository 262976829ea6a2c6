import { isPerson } from '#domain/actor.ts'
import { isOpenForWriting, type MeetingState, roleAt } from '#domain/meeting/role.ts'
import type { MeetingFrame, Onlooker } from '#protocol/meeting-page.ts'
import type { MeetingPage } from '#protocol/pages/meeting.ts'
import type { Context } from '#server/context.ts'
import { presentNews } from '#server/present/announcement.ts'
import { presentMeetingFrame } from '#server/present/meeting-frame.ts'
import { KeptBriefly } from './kept-briefly.ts'
import { texts } from './meeting-texts.ts'
import type { Readers } from './stored-text.ts'

const MOST_MEETINGS = 50
const FRAME_MS = 10_000

type Surroundings = Pick<MeetingPage, 'frame' | 'doors' | 'hasMinutes' | 'news'>

/** Only to spare the database, like the texts. */
const surroundings = new KeptBriefly<Surroundings>({ most: MOST_MEETINGS, forMs: FRAME_MS })

/**
 * A meeting as its page shows it to whoever asks: what stands around the document, what stands in it,
 * and what this person is there. Undefined when there is none for them: one in preparation exists
 * only for those who prepare it.
 */
export function findMeetingPage(ctx: Context, code: string): Promise<MeetingPage | undefined> {
  return findPage(ctx, code, ({ role }) => (role === 'viewer' ? 'public' : 'members'))
}

/** The same for the screen in the room, on which the public looks at it whoever has signed in there. */
export function findScreenPage(ctx: Context, code: string): Promise<MeetingPage | undefined> {
  return findPage(ctx, code, () => 'public')
}

async function findPage(
  ctx: Context,
  code: string,
  readersAs: (onlooker: Pick<Onlooker, 'role'>) => Readers,
): Promise<MeetingPage | undefined> {
  const { store, actor } = ctx
  const meeting = await store.meetingFrames.findStanding(code)
  if (!meeting?.document) return undefined
  const { id, state, document, calendarSequence } = meeting

  const role = roleAt(actor, await store.meetings.standingOf(actor, meeting))
  if (state === 'draft' && role !== 'moderator') return undefined

  const readers = readersAs({ role })
  const newest = readers === 'public' ? (document.pausedSeq ?? document.head) : document.head
  const [around, stored] = await Promise.all([
    surroundings.get(`${id} ${calendarSequence} ${state}`, ctx.now(), () => readSurroundings(ctx, id)),
    texts[readers].upTo(store.log, id, newest),
  ])
  const onlooker: Onlooker = {
    role,
    personId: isPerson(actor) ? actor.id : null,
    name: isPerson(actor) ? actor.name : null,
  }
  return { ...around, doors: openDoors(around.doors, state), state, onlooker, stored }
}

/** The code that the room screen shows: to who runs the meeting, while people may still join. */
export async function findRoomCode(ctx: Context, page: MeetingPage): Promise<string | null> {
  if (page.onlooker.role !== 'moderator' || !isOpenForWriting(page.state)) return null
  return ctx.store.meetingFrames.findJoinCode(page.frame.code)
}

async function readSurroundings({ store }: Context, meetingId: string): Promise<Surroundings> {
  const meeting = await store.meetingFrames.get(meetingId)
  const frame: MeetingFrame = presentMeetingFrame(meeting)
  const announced = await store.publicMeetings.findAnnouncement(meeting.code)
  return {
    frame,
    hasMinutes: Boolean(meeting.minutes?.publishedAt),
    news: announced && presentNews(announced),
    doors: { byCode: meeting.joinCode !== null, group: meeting.group?.openToJoin ?? false },
  }
}

function openDoors({ byCode, group }: MeetingPage['doors'], state: MeetingState): MeetingPage['doors'] {
  return { byCode: byCode && isOpenForWriting(state), group }
}
