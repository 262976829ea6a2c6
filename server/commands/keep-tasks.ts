import { isLive } from '#domain/meeting/role.ts'
import { stageOf } from '#domain/minutes/course.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import { parseTask, settleTask } from '#domain/task/task.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { AddTask, ChangeTask, SettleTask } from '#protocol/tasks.ts'
import type { Context, MeetingSetting } from '#server/context.ts'
import { actAtMeeting, idOf, type MeetingRef, NOTHING, type Nothing } from './act-at-meeting.ts'

/** Writes down what somebody takes upon themselves, at the meeting or while its minutes are in work. */
export function addTask(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, itemId, ...words }: AddTask,
): Promise<Result<Nothing, Reason>> {
  const command = { does: 'keep-tasks', command: 'task:add', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const open = acceptTasks(setting)
    if (!open.ok) return open
    const task = parseTask(words)
    if (!task.ok) return task
    const items = await act.agenda.ofMeeting(setting.id)
    if (itemId !== null && !items.some(({ id }) => id === itemId)) return refuse('not-found')

    const at = { meetingId: setting.id, itemId, createdById: idOf(ctx), createdAt: ctx.now() }
    const number = await act.tasks.add({ ...task.value, ...at })
    await act.audit({ action: 'task:add', object: 'meeting', objectId: setting.id, detail: { number } })
    return allow(NOTHING)
  })
}

export function changeTask(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, taskId, ...words }: ChangeTask,
): Promise<Result<Nothing, Reason>> {
  const command = { does: 'keep-tasks', command: 'task:change', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const open = acceptTasks(setting)
    if (!open.ok) return open
    const task = parseTask(words)
    if (!task.ok) return task
    const kept = await act.tasks.find(setting.id, taskId)
    if (!kept) return refuse('not-found')
    if (kept.state !== 'open') return refuse('task-settled')

    await act.tasks.change(taskId, task.value)
    const detail = { number: kept.number }
    await act.audit({ action: 'task:change', object: 'meeting', objectId: setting.id, detail })
    return allow(NOTHING)
  })
}

/** Whatever became of the minutes: tasks are done long after them. */
export function settleTaskOf(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, taskId, state, reason }: SettleTask,
): Promise<Result<Nothing, Reason>> {
  const command = { does: 'keep-tasks', command: 'task:settle', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const kept = await act.tasks.find(setting.id, taskId)
    if (!kept) return refuse('not-found')
    const settled = settleTask(kept.state, { state, reason })
    if (!settled.ok) return settled

    await act.tasks.settle(taskId, settled.value, ctx.now())
    const detail = { number: kept.number, state }
    await act.audit({ action: 'task:settle', object: 'meeting', objectId: setting.id, detail })
    return allow(NOTHING)
  })
}

function acceptTasks({ state }: MeetingSetting): Result<true, 'meeting-not-open' | 'minutes-published'> {
  const stage = stageOf(state)
  if (stage === 'published') return refuse('minutes-published')
  return stage !== undefined || isLive(state) ? allow(true) : refuse('meeting-not-open')
}
