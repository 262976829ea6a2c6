import { expect, test } from 'vitest'
import { cancelMeeting } from '#server/commands/cancel-meeting.ts'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { changeTask } from '#server/commands/keep-tasks.ts'
import { minutesWork } from '#server/queries/minutes-work.ts'
import { taskBook } from '#server/queries/task-book.ts'
import { aTown, newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'
import { close, publishedMinutes, said } from '#tests/support/minutes.ts'
import {
  add,
  asAt,
  aTask,
  bookOf,
  NEXT_CLOSED,
  NEXT_OPENED,
  nextMeeting,
  openNext,
  settleAt,
  WORDS,
} from '#tests/support/tasks.ts'

test('TASK-1 a task is taken on under an item, by somebody of the group, an organisation, or in words', async () => {
  await using town = await aTown()
  const [, second = ''] = town.meeting.items
  const added = [
    await add(town, 'cyril', { itemId: second, personId: town.people.ada, owner: 'kto to bol' }),
    await add(town, 'ben', { organisationId: town.osv, owner: 'x', due: '2022-11-15' }),
    await add(town, 'ben', { owner: 'dobrovoľníci' }),
    await add(town, 'ben', { personId: town.people.dana }),
    await add(town, 'ben', { personId: town.people.filip }),
    await add(town, 'ben', { organisationId: newRequestId() }),
    await add(town, 'ben', { itemId: newRequestId() }),
    await add(town, 'ben', { what: ' ' }),
    await add(town, 'ben', { owner: 'x'.repeat(201) }),
  ]
  const book = await taskBook(town.as('ben'), town.meeting)

  expect(added.map(said)).toEqual([
    true,
    true,
    true,
    'not-found',
    'not-found',
    'unknown-organisation',
    'not-found',
    'empty',
    'too-long',
  ])
  expect(book.ok && book.value.own).toMatchObject([
    { number: 1, itemId: second, owner: 'Ada Vzorová', personId: town.people.ada, isOverdue: false },
    { number: 2, owner: 'Odbor sociálnych vecí', organisationId: town.osv, due: '2022-11-15' },
    { number: 3, owner: 'dobrovoľníci', personId: null, organisationId: null },
  ])
  expect(book.ok && book.value.people.map(({ name }) => name).sort()).toEqual([
    'Ada Vzorová',
    'Ben Príklad',
    'Cyril Skúšobný',
  ])
})

test('TASK-1 of an owner whose name a form leaves as it was stays who was meant; other words name nobody', async () => {
  await using town = await aTown()
  await add(town, 'ben', { personId: town.people.ada })
  const { id: taskId, owner } = await town.rows.task.findFirstOrThrow()
  const change = (over: object) =>
    changeTask(town.as('ben'), town.meeting, { requestId: newRequestId(), taskId, ...WORDS, owner, ...over })
  const personIs = async () => (await town.rows.task.findFirstOrThrow()).personId

  const after: (string | null)[] = []
  await change({ what: 'Iné' })
  after.push(await personIs())
  await change({ personId: null, organisationId: null })
  after.push(await personIs())

  expect(after).toEqual([town.people.ada, null])
})

test('TASK-2 members read the tasks, the public learns their number and nothing else', async () => {
  await using town = await aTown()
  const taskId = await aTask(town)
  await aTask(town, 'Druhá úloha')
  await settleAt(town.as('ben'), town.meeting, taskId)
  const { meeting } = await town.floor()

  const readers: Somebody[] = ['ada', 'dana', 'emil', 'filip', 'visitor']
  const books = await Promise.all(readers.map(async (who) => bookOf(town.as(who), town.meeting)))

  expect(books).toEqual([
    {
      own: [
        ['Prepočet nákladov', 'done'],
        ['Druhá úloha', 'open'],
      ],
      before: [],
    },
    'not-allowed',
    'not-allowed',
    'suspended',
    'not-signed-in',
  ])
  const asAda = await taskBook(town.as('ada'), town.meeting)
  expect(asAda.ok && asAda.value.people).toEqual([])
  expect(meeting?.tasks).toEqual({ open: 1, ended: 1, changedAt: '2022-10-18T10:00:00.000Z' })
})

test('TASK-3 of two who end a task at once, at its own meeting and at the next, one is told that it is ended', async () => {
  await using town = await aTown()
  const taskId = await aTask(town)
  await close(town)
  const next = await nextMeeting(town)

  const ended = await Promise.all([
    settleAt(town.as('ben'), town.meeting, taskId),
    settleAt(town.as('cyril'), next, taskId, { state: 'dropped', reason: 'Netreba.' }),
  ])

  expect(ended.map(said).sort()).toEqual(['task-settled', true].sort())
  expect(await town.rows.auditEvent.count({ where: { action: 'task:settle' } })).toBe(1)
})

test('TASK-4 open tasks stand before the next meeting of the group, from its preparation on, and of no other', async () => {
  await using town = await aTown()
  await aTask(town, 'Splnená')
  const done = await aTask(town, 'Hotová')
  await aTask(town, 'Otvorená')
  const next = await nextMeeting(town)
  const elsewhere = await nextMeeting(town, null)
  const whileItSits = await bookOf(town.as('ben'), next)
  await settleAt(town.as('ben'), town.meeting, done)
  await close(town)
  const first = (await town.rows.task.findFirstOrThrow({ where: { what: 'Splnená' } })).id

  const prepared = await bookOf(town.as('ben'), next)
  const ended = await settleAt(asAt(town, 'ben', '2022-11-01T09:00:00Z'), next, first)
  await openNext(town, next)

  expect(whileItSits).toEqual({ own: [], before: [] })
  expect(prepared).toEqual({
    own: [],
    before: [
      ['Splnená', 'open', 's-sen'],
      ['Otvorená', 'open', 's-sen'],
    ],
  })
  expect(said(ended)).toBe(true)
  expect(await bookOf(town.as('ben'), next)).toEqual({
    own: [],
    before: [
      ['Splnená', 'done', 's-sen'],
      ['Otvorená', 'open', 's-sen'],
    ],
  })
  expect(await bookOf(town.as('installation'), elsewhere)).toEqual({ own: [], before: [] })
  expect((await town.floor(next.id)).meeting?.tasks).toMatchObject({ open: 1, ended: 1 })
})

test('TASK-4 a task is ended only at its own meeting or at one that has it before it', async () => {
  await using town = await aTown()
  const taskId = await aTask(town)
  const next = await nextMeeting(town)
  const elsewhere = await nextMeeting(town, null)
  const tooEarly = await settleAt(town.as('ben'), next, taskId)
  await close(town)
  const elsewhereEnded = await settleAt(town.as('installation'), elsewhere, taskId)
  const cancelled = await cancel(town, next)

  expect([tooEarly, elsewhereEnded].map(said)).toEqual(['not-found', 'not-found'])
  expect(cancelled.ok).toBe(true)
  expect(said(await settleAt(town.as('ben'), next, taskId))).toBe('meeting-cancelled')
})

async function cancel(town: Town, next: Awaited<ReturnType<typeof nextMeeting>>) {
  await town.rows.meeting.update({ where: { id: next.id }, data: { state: 'convened' } })
  return cancelMeeting(town.as('ben'), next, { requestId: newRequestId(), reason: 'Nezídeme sa.' })
}

test('TASK-5 the minutes of the next meeting tell what became of tasks from before, and keep telling it', async () => {
  await using town = await aTown()
  const done = await aTask(town, 'Splnená')
  const dropped = await aTask(town, 'Zrušená')
  const open = await aTask(town, 'Otvorená')
  await publishedMinutes(town)
  const next = await nextMeeting(town)
  await openNext(town, next)
  const during = asAt(town, 'ben', NEXT_OPENED)
  await settleAt(during, next, done)
  await settleAt(during, next, dropped, { state: 'dropped', reason: 'Netreba.' })
  const closing = asAt(town, 'ben', NEXT_CLOSED)
  await closeMeeting(closing, next, { requestId: newRequestId() })

  const before = await rowsFromBefore(town)
  await settleAt(asAt(town, 'ben', '2022-12-01T09:00:00Z'), town.meeting, open)

  expect(before).toEqual([
    ['18. októbra 2022', 'U1', 'Splnená', 'Odbor', '–', 'splnená'],
    ['18. októbra 2022', 'U2', 'Zrušená', 'Odbor', '–', 'zrušená'],
    ['18. októbra 2022', 'U3', 'Otvorená', 'Odbor', '–', 'stále otvorená'],
  ])
  expect(await rowsFromBefore(town)).toEqual(before)
})

async function rowsFromBefore(town: Town) {
  const work = await minutesWork(town.as('ben'), 's-sen-2')
  const table = work?.internal.blocks.find(
    (block) => block.kind === 'table' && block.caption === 'Úlohy z minula',
  )
  return table?.kind === 'table' && table.rows.map((row) => row.map((cell) => cell.replaceAll('\u00a0', ' ')))
}

test('TASK-5 the public edition calls the owner of a task from before as they chose, else a person of the group', async () => {
  await using town = await aTown()
  await add(town, 'ben', { personId: town.people.ada })
  await add(town, 'ben', { personId: town.people.cyril })
  await close(town)
  const next = await nextMeeting(town)
  await openNext(town, next)
  await closeMeeting(asAt(town, 'ben', NEXT_CLOSED), next, { requestId: newRequestId() })
  const work = await minutesWork(town.as('ben'), 's-sen-2')

  const owners = [work?.public, work?.internal].map((layout) =>
    layout?.blocks.flatMap((block) =>
      block.kind === 'table' && block.caption === 'Úlohy z minula' ? block.rows.map((row) => row[3]) : [],
    ),
  )

  expect(owners).toEqual([
    ['riaditeľka', 'osoba z pracovnej skupiny'],
    ['Ada Vzorová', 'Cyril Skúšobný'],
  ])
})

test('TASK-6 strangers, members, the revoked and the suspended keep no tasks', async () => {
  await using town = await aTown()
  const taskId = await aTask(town)
  const nobody: Somebody[] = ['visitor', 'dana', 'ada', 'emil', 'filip']

  const refused = await Promise.all(
    nobody.flatMap((who) => [add(town, who), settleAt(town.as(who), town.meeting, taskId)]),
  )

  const reasons = ['not-signed-in', 'not-allowed', 'not-allowed', 'not-allowed', 'suspended']
  expect(refused.map(said)).toEqual(reasons.flatMap((reason) => [reason, reason]))
  expect(await town.rows.task.findMany()).toMatchObject([{ id: taskId, state: 'open' }])
})

test('TASK-6 none is added before the opening or after the minutes are out, and a press that comes twice adds one', async () => {
  await using town = await aTown()
  const next = await nextMeeting(town)
  const requestId = newRequestId()
  const twice = [await add(town, 'ben', { requestId }), await add(town, 'ben', { requestId })]
  const early = await changeTask(town.as('ben'), next, {
    requestId: newRequestId(),
    taskId: newRequestId(),
    ...WORDS,
  })
  await publishedMinutes(town)

  expect(twice.map(said)).toEqual([true, true])
  expect(await town.rows.task.count()).toBe(1)
  expect(said(early)).toBe('meeting-not-open')
  expect(said(await add(town))).toBe('minutes-published')
})
