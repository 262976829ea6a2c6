import { isPerson } from '#domain/actor.ts'
import type { Purpose } from '#domain/meeting/agenda.ts'
import { endsAfterStart, isItemLength, type MeetingKind } from '#domain/meeting/meeting.ts'
import { returning } from '#domain/meeting/returning.ts'
import { roleAt } from '#domain/meeting/role.ts'
import type { SlotRefusal } from '#domain/meeting/slot.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Act, Context } from '#server/context.ts'
import { checkSlot } from './check-slot.ts'

export type NewMeeting = {
  readonly requestId?: string
  readonly processId: string
  readonly groupId: string | null
  /** Stands in the meeting's address for ever. */
  readonly code: string
  readonly kind: MeetingKind
  readonly title: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string | null
  readonly room: string | null
  /** Whom to ask, for everybody to read. */
  readonly contact?: string | null
  readonly planYear: number | null
  readonly agenda: readonly NewItem[]
  /** The concerns that were confirmed; absent where day and room are not judged, as in a story of the past. */
  readonly confirmed?: readonly string[]
}

type NewItem = {
  readonly number: string
  readonly title: string
  readonly purpose: Purpose
  readonly plannedMinutes: number
  /** The unfinished item of an earlier meeting that comes back as this one. */
  readonly returnedFromId?: string | null
}

/**
 * Prepares a meeting. It stays a draft, unseen, until its notice is published. What earlier meetings of
 * the group have moved comes back in its agenda by itself.
 */
export async function createMeeting(
  ctx: Context,
  { requestId, confirmed, ...meeting }: NewMeeting,
): Promise<Result<{ id: string; code: string }, Reason> | SlotRefusal> {
  const permitted = await permitFor(ctx, meeting.groupId)
  if (!permitted.ok) return permitted
  const sound = checkMeeting(meeting)
  if (!sound.ok) return sound

  return ctx.store.act(
    { actor: ctx.actor, command: 'meeting:create', at: ctx.now(), requestId },
    async (act) => {
      if (await act.meetings.findByCode(meeting.code)) return refuse('code-taken')
      if (!(await isGroupOf(act, meeting))) return refuse('not-found')

      const free = confirmed ? await checkSlot(act, meeting, { now: ctx.now(), confirmed }) : allow(true)
      if (!free.ok) return free

      const taken = new Set(meeting.agenda.map(({ returnedFromId }) => returnedFromId))
      const moved = (await act.movedItems.before(meeting)).filter(({ id }) => !taken.has(id))
      const agenda = [...meeting.agenda, ...returning(meeting.agenda, moved)]
      const created = await act.meetings.create({ ...meeting, agenda })
      await act.audit({
        action: 'meeting:create',
        object: 'meeting',
        objectId: created.id,
        detail: { code: created.code, ...(confirmed?.length && { confirmed: confirmed.join(' ') }) },
      })
      return allow(created)
    },
  )
}

function checkMeeting(meeting: NewMeeting) {
  const { title, agenda } = meeting
  if ([title, ...agenda.map((item) => item.title)].some((words) => words.trim() === ''))
    return refuse('empty')
  if (!agenda.every((item) => isItemLength(item.plannedMinutes))) return refuse('invalid-message')
  return endsAfterStart(meeting) ? allow(true) : refuse('ends-before-start')
}

/** Administrators prepare any meeting; whoever runs a group prepares the meetings of that group. */
async function permitFor({ actor, store }: Context, groupId: string | null) {
  if (actor.kind === 'visitor') return refuse('not-signed-in')
  if (isPerson(actor) && actor.suspended) return refuse('suspended')
  const standing = await store.meetings.standingInGroup(actor, groupId)
  return roleAt(actor, standing) === 'moderator' ? allow(true) : refuse('not-allowed')
}

const isGroupOf = async (act: Act, { processId, groupId }: NewMeeting) =>
  groupId === null || (await act.processes.findGroup(processId, groupId)) !== null
