import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  approveMinutesForm,
  correctMinutesForm,
  editSectionForm,
  remarkForm,
  resolveFindingForm,
} from '#protocol/minutes.ts'
import { correctMinutes } from '#server/commands/correct-minutes.ts'
import type { SectionChanged } from '#server/commands/edit-minutes.ts'
import { addTask, changeTask, settleTaskOf } from '#server/commands/keep-tasks.ts'
import { answerRemark, remarkMinutes } from '#server/commands/remark-minutes.ts'
import { resolveFinding } from '#server/commands/resolve-finding.ts'
import { minutesBytes, minutesPage } from '#server/queries/minutes-page.ts'
import { minutesWork } from '#server/queries/minutes-work.ts'
import { aTown, NOON, newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'
import {
  approve,
  close,
  edit,
  hashOf,
  publish,
  publishedMinutes,
  review,
  said,
} from '#tests/support/minutes.ts'
import { anAdoptedProposal } from '#tests/support/on-the-board.ts'

const remark = (town: Town, who: Somebody, text = 'Chýba čas.') =>
  remarkMinutes(town.as(who), town.meeting, { requestId: newRequestId(), key: 'opening', text })
const correct = (town: Town, who: Somebody = 'cyril') =>
  correctMinutes(town.as(who), town.meeting, {
    requestId: newRequestId(),
    what: 'Počet hodín v bode 2.',
    why: 'Preklep.',
  })
const stateOf = async (town: Town) => (await town.store.meetings.get(town.meeting.id)).state

test('MIN-1 the close of a meeting makes a draft with its items, decisions and exact words', async () => {
  await using town = await aTown()
  await anAdoptedProposal(town)
  const before = await minutesWork(town.as('cyril'), 's-sen')

  await close(town)
  const work = await minutesWork(town.as('cyril'), 's-sen')

  expect(before).toBe(undefined)
  expect(work?.stage).toBe('generated')
  expect(work?.parts.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
    'opening ',
    'item 1. Otvorenie',
    'item 2. Návrhy',
    'note R1',
    'closing ',
  ])
  expect(work?.parts[3]?.facts[0]).toMatchObject({
    kind: 'decision',
    words: ['Zabezpečiť donášku obedov aj v nedeľu.'],
  })
})

test('MIN-5 of two secretaries the second is refused with both readings, and saves after reading them', async () => {
  await using town = await aTown()
  await close(town)

  const [first, second] = await Promise.all([
    edit(town, 'cyril', { text: 'Cyrilovo znenie' }),
    edit(town, 'ben', { text: 'Benovo znenie' }),
  ])
  const merged = await edit(town, 'ben', { text: 'Spoločné znenie', revision: 1 })
  const work = await minutesWork(town.as('ben'), 's-sen')

  expect([first, second].filter(({ ok }) => ok)).toHaveLength(1)
  const lost = [first, second].find(({ ok }) => !ok)
  expect(lost).toMatchObject({ reason: 'section-changed', theirs: { revision: 1 } })
  expect(['Cyrilovo znenie', 'Benovo znenie']).toContain(
    (lost as Partial<SectionChanged> | undefined)?.theirs?.text,
  )
  expect(merged).toEqual({ ok: true, value: { revision: 2, text: 'Spoločné znenie' } })
  expect([work?.parts[0]?.text, work?.parts[0]?.editedBy]).toEqual(['Spoločné znenie', 'Ben Príklad'])
})

test('MIN-4 MIN-7 written by one, verified by another, published: number, version, words and fingerprint', async () => {
  await using town = await aTown()
  await close(town)
  const states = [await stateOf(town)]
  const next = async (step: Promise<unknown>) => {
    await step
    states.push(await stateOf(town))
  }

  await next(edit(town, 'cyril', { text: 'Program bol schválený.' }))
  await next(review(town))
  const own = await approve(town, 'cyril')
  await next(approve(town))
  const published = await publish(town)
  states.push(await stateOf(town))
  const bytes = await minutesBytes(town.as('visitor'), 's-sen', 1)

  expect(states).toEqual([
    'closed',
    'minutes_draft',
    'minutes_in_review',
    'minutes_approved',
    'minutes_published',
  ])
  expect(said(own)).toBe('own-minutes')
  expect(published).toEqual({
    ok: true,
    value: {
      number: 'Z-01/2022/SEN',
      version: 1,
      hash: createHash('sha256')
        .update(bytes ?? '')
        .digest('hex'),
    },
  })
  expect(bytes).toContain('Program bol schválený.')
  expect(await town.brokenLinks()).toBe(0)
})

test('MIN-7 an edit ends the approval, and nobody verifies or publishes words that have moved on', async () => {
  await using town = await aTown()
  await close(town)
  await edit(town, 'cyril')
  await review(town)
  const read = await hashOf(town)
  await edit(town, 'cyril', { text: 'Iné slová', revision: 1 })
  const stale = await approve(town, 'ben', read)
  await approve(town)
  const verified = await hashOf(town)
  await edit(town, 'cyril', { text: 'Ešte iné', revision: 2 })

  expect(said(stale)).toBe('minutes-changed')
  expect([await stateOf(town), said(await publish(town, 'cyril', verified))]).toEqual([
    'minutes_in_review',
    'wrong-state',
  ])
})

test.each([
  ['ada', 'not-allowed'],
  ['dana', 'not-allowed'],
  ['emil', 'not-allowed'],
  ['filip', 'suspended'],
  ['visitor', 'not-signed-in'],
] as const)('MIN-8 MEET-3 %s writes, verifies, publishes and corrects nothing', async (who, reason) => {
  await using town = await aTown()
  await close(town)
  const audit = await town.rows.auditEvent.count()

  const refused = [
    await edit(town, who),
    await review(town, who),
    await approve(town, who),
    await publish(town, who),
    await correct(town, who),
  ]

  expect(refused.map(said)).toEqual([reason, reason, reason, reason, reason])
  expect([await stateOf(town), await town.rows.auditEvent.count()]).toEqual(['closed', audit])
})

test('MIN-8 a member whom the group named its verifier verifies', async () => {
  await using town = await aTown()
  await town.rows.membership.updateMany({ where: { personId: town.people.ada }, data: { role: 'verifier' } })
  await close(town)
  await review(town)

  expect(said(await approve(town, 'ada'))).toBe(true)
})

test('MIN-8 before the close, twice and after publishing it is refused with its reason', async () => {
  await using town = await aTown()
  const early = [await edit(town, 'cyril'), await review(town), await approve(town), await correct(town)]
  await publishedMinutes(town)
  const late = [await edit(town, 'cyril'), await review(town), await approve(town), await publish(town)]

  expect(early.map(said)).toEqual(Array(4).fill('minutes-not-begun'))
  expect(late.map(said)).toEqual(Array(4).fill('minutes-published'))
})

test('MIN-6 a member proposes a correction, which is answered once and before the approval', async () => {
  await using town = await aTown()
  await close(town)
  const early = await remark(town, 'ada')
  await review(town)
  const proposed = [await remark(town, 'ada'), await remark(town, 'dana'), await remark(town, 'visitor')]
  const waiting = await approve(town)
  const [row] = await town.rows.minutesRemark.findMany()
  const answer = () =>
    answerRemark(town.as('cyril'), town.meeting, {
      requestId: newRequestId(),
      remarkId: row?.id ?? '',
      verdict: 'accepted',
      answer: 'Doplnené.',
    })
  const answers = [await answer(), await answer()]
  await town.rows.minutesDraft.updateMany({ data: { remarksUntil: new Date(NOON.getTime() - 1) } })

  expect(said(early)).toBe('wrong-state')
  expect(proposed.map(said)).toEqual([true, 'not-allowed', 'not-signed-in'])
  expect(said(waiting)).toBe('remarks-open')
  expect(answers.map(said)).toEqual([true, 'already-answered'])
  expect(said(await remark(town, 'ada'))).toBe('too-late')
  expect(said(await approve(town))).toBe(true)
})

test('MIN-10 something private holds publishing up until it is changed, covered or kept', async () => {
  await using town = await aTown()
  await close(town)
  await edit(town, 'cyril', { text: 'Hovorila Ada Vzorová, tel. 0905 123 456.' })
  await review(town)
  await approve(town)
  const held = await publish(town)
  const resolve = (kind: 'name' | 'phone', words: string, verdict: 'kept' | 'covered') =>
    resolveFinding(town.as('cyril'), town.meeting, {
      requestId: newRequestId(),
      key: 'opening',
      kind,
      words,
      verdict,
      reason: 'Dohodnuté.',
    })
  const resolved = [
    await resolve('phone', '0905 123 456', 'covered'),
    await resolve('name', 'Ada Vzorová', 'kept'),
    await resolve('name', 'Nikto Taký', 'kept'),
  ]
  const outdated = await publish(town)
  await approve(town)
  const published = await publish(town)
  const page = JSON.stringify(await minutesPage(town.as('visitor'), 's-sen'))
  const audit = JSON.stringify(
    await town.rows.auditEvent.findMany({ where: { action: { startsWith: 'minutes' } } }),
    (_key, value) => (typeof value === 'bigint' ? String(value) : value),
  )

  expect(said(held)).toBe('private-words')
  expect(resolved.map(said)).toEqual([true, true, 'not-found'])
  expect(said(outdated)).toBe('minutes-changed')
  expect(said(published)).toBe(true)
  expect(page).toContain('Hovorila Ada Vzorová, tel. […].')
  expect(audit).not.toContain('0905')
})

test('MIN-13 a correction makes version 2 with its note, under the same number; version 1 stays', async () => {
  await using town = await aTown()
  await publishedMinutes(town, 'Prvé znenie.')
  const first = await minutesPage(town.as('visitor'), 's-sen')

  await correct(town)
  const meanwhile = await minutesPage(town.as('visitor'), 's-sen')
  await edit(town, 'cyril', { text: 'Druhé znenie.', revision: 1 })
  await review(town)
  await approve(town)
  const again = await publish(town)
  const second = await minutesPage(town.as('visitor'), 's-sen')
  const kept = await minutesPage(town.as('visitor'), 's-sen', { version: 1 })

  expect(meanwhile?.version).toBe(1)
  expect(again).toMatchObject({ ok: true, value: { number: first?.number, version: 2 } })
  expect(second?.versions[0]?.correction).toEqual({
    what: 'Počet hodín v bode 2.',
    why: 'Preklep.',
    by: 'zapisovateľ / zapisovateľka',
  })
  expect(JSON.stringify(second?.layout)).toContain('Druhé znenie.')
  expect(kept?.layout).toEqual(first?.layout)
})

test('MIN-12 nobody changes or removes what was published, not even in the database', async () => {
  await using town = await aTown()
  await publishedMinutes(town)
  const bytes = () => minutesBytes(town.as('visitor'), 's-sen', 1)
  const before = await bytes()

  await expect(town.rows.minutesVersion.updateMany({ data: { publicLayout: 'x' } })).rejects.toThrow()
  await expect(town.rows.minutesVersion.deleteMany()).rejects.toThrow()
  await expect(town.rows.minutes.deleteMany()).rejects.toThrow()
  expect(await bytes()).toBe(before)
})

test('MIN-14 MIN-3 a stranger gets nothing before publishing, then no name and no other edition', async () => {
  await using town = await aTown()
  const here = { meetingId: town.meeting.id, checkIn: 'list', arrivedAt: NOON } as const
  await town.rows.attendance.createMany({
    data: [
      { ...here, displayName: 'Ada Vzorová', personId: town.people.ada, segment: 'provider' },
      { ...here, displayName: 'Hosť Neznámy', segment: 'public' },
    ],
  })
  await close(town)
  await edit(town, 'cyril')
  const early = [
    await minutesPage(town.as('visitor'), 's-sen'),
    await minutesWork(town.as('visitor'), 's-sen'),
    await minutesWork(town.as('dana'), 's-sen'),
    await minutesWork(town.as('ada'), 's-sen'),
  ]
  await review(town)
  const inReview = await minutesWork(town.as('ada'), 's-sen')
  await approve(town)
  await publish(town)
  const [stranger, member] = [
    JSON.stringify(await minutesPage(town.as('visitor'), 's-sen')),
    JSON.stringify(await minutesPage(town.as('ada'), 's-sen')),
  ]

  expect(early).toEqual([undefined, undefined, undefined, undefined])
  expect([inReview?.stage, inReview?.mayWrite, inReview?.mayRemark]).toEqual(['in_review', false, true])
  expect(stranger).not.toMatch(/Ada|Hosť|Cyril|Ben Pr/)
  expect(member).toContain('Hosť Neznámy')
  expect(member).toContain('Cyril Skúšobný')
})

test('MIN-11 of many meetings whose minutes are published at once each gets the next number', async () => {
  await using town = await aTown()
  const copies = await Promise.all(
    Array.from({ length: 4 }, (_, index) =>
      town.rows.meeting.create({
        data: {
          code: `copy-${index}`,
          title: 'Kópia',
          processId: town.processId,
          groupId: town.groupId,
          kind: 'working_group',
          state: 'closed',
          closedAt: NOON,
          startsAt: NOON,
          endsAt: new Date(NOON.getTime() + 1),
        },
      }),
    ),
  )
  const reserve = (meetingId: string) =>
    town.store.act(
      { actor: town.as('ben').actor, command: 'minutes:publish', at: NOON },
      async (act) =>
        ({ ok: true, value: await act.publishedMinutes.reserveNumber(meetingId, 2022) }) as const,
    )

  const reserved = await Promise.all(copies.map(({ id }) => reserve(id)))

  expect(reserved.map((each) => each.ok && each.value.number).sort()).toEqual([
    'Z-01/2022/SEN',
    'Z-02/2022/SEN',
    'Z-03/2022/SEN',
    'Z-04/2022/SEN',
  ])
})

test('MIN-8 REQ-2 malformed forms are refused before anything is looked up', () => {
  const form = { meeting: 's-sen', requestId: newRequestId() }
  const refused = [
    editSectionForm.safeParse({ ...form, key: 'decision:R1', text: 'x', revision: 0 }),
    editSectionForm.safeParse({ ...form, key: 'opening', text: 'x'.repeat(20_001), revision: 0 }),
    editSectionForm.safeParse({ ...form, key: 'opening', text: 'x', revision: -1 }),
    remarkForm.safeParse({ ...form, key: 'opening', text: '  ' }),
    resolveFindingForm.safeParse({
      ...form,
      key: 'x',
      kind: 'secret',
      words: 'x',
      verdict: 'kept',
      reason: 'x',
    }),
    approveMinutesForm.safeParse({ ...form, hash: 'short' }),
    correctMinutesForm.safeParse({ ...form, what: 'x', why: '\u0000' }),
  ]

  expect(refused.map(({ success }) => success)).toEqual(Array(7).fill(false))
})

test('MIN-16 a task is added, changed and settled once, by whoever runs the meeting, and stands in the minutes', async () => {
  await using town = await aTown()
  const words = { what: 'Prepočet nákladov', owner: 'Odbor', due: '2022-11-15' }
  const add = (who: Somebody, over: Partial<typeof words> = {}) =>
    addTask(town.as(who), town.meeting, { requestId: newRequestId(), itemId: null, ...words, ...over })
  const added = [
    await add('cyril'),
    await add('ada'),
    await add('visitor'),
    await add('cyril', { what: ' ' }),
  ]
  const taskId = (await town.rows.task.findFirst())?.id ?? ''
  const change = () =>
    changeTask(town.as('ben'), town.meeting, { requestId: newRequestId(), taskId, ...words, owner: 'OSV' })
  const settle = (state: 'done' | 'dropped', reason: string | null = null) =>
    settleTaskOf(town.as('ben'), town.meeting, { requestId: newRequestId(), taskId, state, reason })
  const acts = [
    await change(),
    await settle('dropped'),
    await settle('done'),
    await settle('done'),
    await change(),
  ]
  await publishedMinutes(town)
  const page = await minutesPage(town.as('visitor'), 's-sen')

  expect(added.map(said)).toEqual([true, 'not-allowed', 'not-signed-in', 'empty'])
  expect(acts.map(said)).toEqual([true, 'reason-missing', true, 'task-settled', 'task-settled'])
  expect(
    page?.layout?.blocks.find((block) => block.kind === 'table' && block.caption === 'Úlohy'),
  ).toMatchObject({
    rows: [['U1', 'Prepočet nákladov', 'OSV', expect.stringContaining('2022'), 'splnená']],
  })
  expect(said(await add('cyril'))).toBe('minutes-published')
})
