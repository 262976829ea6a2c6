import { publicName } from '#domain/person/public-name.ts'
import type { Turn } from '#domain/queue/turn.ts'
import { allow, type Result } from '#domain/result.ts'
import type { OwnTurns } from '#protocol/queue-requests.ts'
import type { Reason } from '#protocol/reasons.ts'
import { idOf, type MeetingRef, permitAt } from '#server/commands/act-at-meeting.ts'
import type { Context } from '#server/context.ts'

/** Which turns of a meeting are the asker's, and how they are called there: as last time, else as in public. */
export async function ownTurns(ctx: Context, meeting: MeetingRef): Promise<Result<OwnTurns, Reason>> {
  const permitted = await permitAt(ctx, meeting, 'ask-to-speak')
  if (!permitted.ok) return permitted
  const personId = idOf(ctx)
  if (personId === null) return allow({ display: null, open: [], passedOverId: null })

  const [turns, person] = await Promise.all([
    ctx.store.speakerTurns.ownTurns(meeting.id, personId),
    ctx.store.contributions.getSpeaker(personId),
  ])
  const [newest] = turns
  return allow({
    display: newest?.display ?? publicName(person),
    open: turns.filter(isOpen).map(({ id, kind }) => ({ id, kind })),
    passedOverId: newest?.state === 'skipped' ? newest.id : null,
  })
}

const isOpen = ({ state }: Turn) => state === 'waiting' || state === 'speaking'
