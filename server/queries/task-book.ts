import { may } from '#domain/meeting/may.ts'
import { roleAt } from '#domain/meeting/role.ts'
import { allow, type Result } from '#domain/result.ts'
import { isOverdue, stateAt } from '#domain/task/book.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { ListedTask, TaskBook } from '#protocol/task-requests.ts'
import { type MeetingRef, permitAt } from '#server/commands/act-at-meeting.ts'
import type { Context } from '#server/context.ts'
import { dayIn } from '#server/present/day-in.ts'
import { dayOf } from '#server/present/place.ts'

/** The tasks that a meeting has before it: its own, and what earlier meetings of the group have left to it. */
export async function taskBook(ctx: Context, meeting: MeetingRef): Promise<Result<TaskBook, Reason>> {
  const permitted = await permitAt(ctx, meeting, 'read-tasks')
  if (!permitted.ok) return permitted
  const { store, actor } = ctx
  const setting = await store.meetings.getSetting(meeting.id)
  const [own, before, standing] = await Promise.all([
    store.tasks.ofMeeting(meeting.id),
    store.tasks.before(setting),
    store.meetings.standingOf(actor, meeting),
  ])
  const isKeeping = may(roleAt(actor, standing), 'keep-tasks')
  const people = isKeeping ? await store.invitees.expectedAt(meeting) : []
  const today = dayIn(setting.process.municipality.timeZone, ctx.now())
  return allow({
    own: own.map((task) => present(task, today)),
    before: before.map((task) => ({
      ...present({ ...task, state: stateAt(task, setting) ?? task.state }, today),
      from: { code: task.meeting.code, startsAt: task.meeting.startsAt.toISOString() },
    })),
    people: people.map(({ personId, name }) => ({ id: personId, name })),
  })
}

type Row = Awaited<ReturnType<Context['store']['tasks']['ofMeeting']>>[number]

function present(task: Row, today: string): ListedTask {
  const { id, number, what, owner, personId, organisationId, state, reason, itemId } = task
  const due = task.due === null ? null : dayOf(task.due)
  return {
    id,
    number,
    what,
    owner,
    personId,
    organisationId,
    due,
    isOverdue: state === 'open' && isOverdue(due, today),
    state,
    // What was dropped later is still open here.
    reason: state === 'dropped' ? reason : null,
    itemId,
    from: null,
  }
}
