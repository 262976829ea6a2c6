import { isLive } from '#domain/meeting/role.ts'
import { stageOf } from '#domain/minutes/course.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import { inWords, type TaskOwner } from '#domain/task/owner.ts'
import { parseTask, settleTask, type TaskWords } from '#domain/task/task.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { AddTask, ChangeTask, SettleTask } from '#protocol/tasks.ts'
import type { Act, Context, MeetingSetting } from '#server/context.ts'
import { actAtMeeting, idOf, type MeetingRef, NOTHING, type Nothing } from './act-at-meeting.ts'

/** Writes down what somebody takes upon themselves, at the meeting or while its minutes are in work. */
export function addTask(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, itemId, ...typed }: AddTask,
): Promise<Result<Nothing, Reason>> {
  const command = { does: 'keep-tasks', command: 'task:add', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const open = acceptTasks(setting)
    if (!open.ok) return open
    const words = await readTyped(act, setting, typed)
    if (!words.ok) return words
    const items = await act.agenda.ofMeeting(setting.id)
    if (itemId !== null && !items.some(({ id }) => id === itemId)) return refuse('not-found')

    const at = { meetingId: setting.id, itemId, createdById: idOf(ctx), createdAt: ctx.now() }
    const number = await act.tasks.add({ ...words.value, ...at })
    await act.audit({ action: 'task:add', object: 'meeting', objectId: setting.id, detail: { number } })
    return allow(NOTHING)
  })
}

export function changeTask(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, taskId, ...typed }: ChangeTask,
): Promise<Result<Nothing, Reason>> {
  const command = { does: 'keep-tasks', command: 'task:change', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const open = acceptTasks(setting)
    if (!open.ok) return open
    const kept = await act.tasks.find(setting.id, taskId)
    if (!kept) return refuse('not-found')
    const words = await readTyped(act, setting, typed, kept)
    if (!words.ok) return words
    if (kept.state !== 'open') return refuse('task-settled')

    await act.tasks.change(taskId, words.value, ctx.now())
    const detail = { number: kept.number }
    await act.audit({ action: 'task:change', object: 'meeting', objectId: setting.id, detail })
    return allow(NOTHING)
  })
}

/**
 * Ends a task of this meeting, whatever became of its minutes, since tasks are done long after them; or
 * one that an earlier meeting of the group has left to this one.
 */
export function settleTaskOf(
  ctx: Context,
  meeting: MeetingRef,
  { requestId, taskId, ...ending }: SettleTask,
): Promise<Result<Nothing, Reason>> {
  const command = { does: 'keep-tasks', command: 'task:settle', requestId } as const

  return actAtMeeting(ctx, meeting, command, async (act, setting) => {
    const kept = await findToSettle(act, setting, taskId)
    if (!kept.ok) return kept
    const { number, state, source } = kept.value
    const settled = settleTask(state, ending)
    if (!settled.ok) return settled

    const settledInId = source === null ? null : setting.id
    const isOurs = await act.tasks.settle(taskId, { ...settled.value, settledAt: ctx.now(), settledInId })
    if (!isOurs) return refuse('task-settled')
    const detail = { number, state: ending.state, ...(source !== null && { from: source }) }
    await act.audit({ action: 'task:settle', object: 'meeting', objectId: setting.id, detail })
    return allow(NOTHING)
  })
}

async function findToSettle(act: Act, setting: MeetingSetting, taskId: string) {
  const own = await act.tasks.find(setting.id, taskId)
  if (own) return allow({ number: own.number, state: own.state, source: null })
  const earlier = (await act.tasks.before(setting)).find(({ id }) => id === taskId)
  if (!earlier) return refuse('not-found')
  if (setting.state === 'cancelled') return refuse('meeting-cancelled')
  // What published minutes say of it stands.
  if (stageOf(setting.state) === 'published') return refuse('minutes-published')
  return allow({ number: earlier.number, state: earlier.state, source: earlier.meeting.code })
}

type Typed = TaskWords & { readonly personId?: string | null; readonly organisationId?: string | null }

/** The words as they will stand, and whom they name. */
async function readTyped(
  act: Act,
  setting: MeetingSetting,
  typed: Typed,
  kept?: TaskOwner,
): Promise<Result<TaskWords & TaskOwner, Reason>> {
  const words = parseTask(typed)
  if (!words.ok) return words
  const owner = await findOwner(act, setting, { ...typed, owner: words.value.owner }, kept)
  return owner.ok ? allow({ ...words.value, ...owner.value }) : owner
}

/** A form that knows no list sends words alone: unchanged, they name whom they named. */
async function findOwner(
  act: Act,
  setting: MeetingSetting,
  { owner, personId, organisationId }: Typed,
  kept: TaskOwner | undefined,
): Promise<Result<TaskOwner, 'not-found' | 'unknown-organisation'>> {
  if (personId) {
    const person = (await act.invitees.expectedAt(setting)).find((each) => each.personId === personId)
    return person ? allow({ ...inWords(person.name), personId }) : refuse('not-found')
  }
  if (organisationId) {
    const organisation = await act.processes.findOrganisation(setting.processId, organisationId)
    if (!organisation) return refuse('unknown-organisation')
    return allow({ ...inWords(organisation.name), organisationId })
  }
  const isSame = personId === undefined && kept?.owner === owner
  return allow(isSame ? kept : inWords(owner))
}

function acceptTasks({ state }: MeetingSetting): Result<true, 'meeting-not-open' | 'minutes-published'> {
  const stage = stageOf(state)
  if (stage === 'published') return refuse('minutes-published')
  return stage !== undefined || isLive(state) ? allow(true) : refuse('meeting-not-open')
}
