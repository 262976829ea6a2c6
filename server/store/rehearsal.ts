import type { PersonActor } from '#domain/actor.ts'
import type { Database } from './database.ts'
import { readFloorPart, wholeFloor } from './floor-part.ts'
import { meetings } from './meetings.ts'
import { turnsOf } from './speaker-turns.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'

const SOMEBODY: PersonActor = {
  kind: 'person',
  id: NOBODY,
  name: '',
  accountRole: 'member',
  suspended: false,
}

/**
 * Asks, and writes nothing, what acts will ask. Prisma compiles each shape of a question when it is first
 * asked: the first act of a process took twenty times as long as the next, and all who typed at its
 * meeting waited behind its lock.
 */
export async function rehearse({ prisma: rows }: Database): Promise<void> {
  const meeting = await rows.meeting.findFirst({
    orderBy: { startsAt: 'desc' },
    select: { id: true, groupId: true },
  })
  if (!meeting) return
  await meetings(rows).standingOf(SOMEBODY, meeting)
  await meetings(rows).getSetting(meeting.id)
  await rows.commandReceipt.findUnique({ where: { requestId: NOBODY } })
  await rows.auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { hash: true } })
  await turnsOf(rows, meeting)
  await wholeFloor(rows, meeting.id)
  await readFloorPart(rows, meeting.id, {
    cards: [NOBODY],
    contributions: [NOBODY],
    turns: true,
    vote: true,
    questions: true,
  })
}
