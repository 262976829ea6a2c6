import type { Result } from '#domain/result.ts'
import { createMeeting } from '#server/commands/create-meeting.ts'
import { addTask, settleTaskOf } from '#server/commands/keep-tasks.ts'
import { openMeeting } from '#server/commands/open-meeting.ts'
import { publishNotice } from '#server/commands/publish-notice.ts'
import type { Context } from '#server/context.ts'
import { taskBook } from '#server/queries/task-book.ts'
import { newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'

export type Place = { readonly id: string; readonly code: string; readonly groupId: string | null }

/** Somebody at another moment than the town's noon. */
export const asAt = (town: Town, who: Somebody, moment: string): Context => ({
  ...town.as(who),
  now: () => new Date(moment),
})

/** The next meeting of the town's group, in preparation. */
export async function nextMeeting(town: Town, groupId: string | null = town.groupId): Promise<Place> {
  const created = await createMeeting(town.as('installation'), {
    processId: town.processId,
    groupId,
    code: groupId === null ? 'inde' : 's-sen-2',
    kind: 'working_group',
    title: 'Seniori znova',
    startsAt: new Date('2022-11-15T09:00:00Z'),
    endsAt: new Date('2022-11-15T10:00:00Z'),
    place: 'MsÚ',
    room: null,
    planYear: 2023,
    agenda: [{ number: '1', title: 'Otvorenie', purpose: 'inform', plannedMinutes: 5 }],
  })
  if (!created.ok) throw new Error(created.reason)
  return { ...created.value, groupId }
}

export const NEXT_OPENED = '2022-11-15T09:00:00Z'
export const NEXT_CLOSED = '2022-11-15T10:00:00Z'

export async function openNext(town: Town, meeting: Place): Promise<void> {
  const ctx = asAt(town, 'ben', NEXT_OPENED)
  const steps: Result<unknown, string>[] = []
  steps.push(await publishNotice(ctx, meeting, { text: 'v utorok 15. novembra 2022' }))
  steps.push(await openMeeting(ctx, meeting, { requestId: newRequestId() }))
  for (const step of steps) if (!step.ok) throw new Error(step.reason)
}

export const WORDS = { what: 'Prepočet nákladov', owner: 'Odbor', due: null } as const

type TaskOver = Partial<Parameters<typeof addTask>[2]>

export const add = (town: Town, who: Somebody = 'ben', over: TaskOver = {}) =>
  addTask(town.as(who), town.meeting, { requestId: newRequestId(), itemId: null, ...WORDS, ...over })

/** Writes a task down at the town's meeting and answers its id. */
export async function aTask(town: Town, what: string = WORDS.what): Promise<string> {
  const added = await add(town, 'ben', { what })
  if (!added.ok) throw new Error(added.reason)
  return (await town.rows.task.findFirstOrThrow({ where: { what } })).id
}

type Ending = { readonly state?: 'done' | 'dropped'; readonly reason?: string | null }

export const settleAt = (
  ctx: Context,
  meeting: Place,
  taskId: string,
  { state = 'done', reason = null }: Ending = {},
) => settleTaskOf(ctx, meeting, { requestId: newRequestId(), taskId, state, reason })

/** What stands in the book of a meeting, as [what, state] and where it comes from. */
export async function bookOf(ctx: Context, meeting: Place) {
  const book = await taskBook(ctx, meeting)
  if (!book.ok) return book.reason
  return {
    own: book.value.own.map(({ what, state }) => [what, state]),
    before: book.value.before.map(({ what, state, from }) => [what, state, from?.code]),
  }
}
