import { expect, test } from 'vitest'
import { groupPage } from '#server/queries/group-page.ts'
import { groupsPage } from '#server/queries/groups.ts'
import { homePage } from '#server/queries/home.ts'
import { minutesPage } from '#server/queries/minutes-page.ts'
import { planPage } from '#server/queries/plan-page.ts'
import { aTown, type Town } from '#tests/support/a-town.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { anAdoptedProposal, finalise } from '#tests/support/on-the-board.ts'

const AFTER = new Date('2022-10-20T10:00:00Z')

const addMeeting = (
  town: Town,
  code: string,
  over: { state?: 'convened' | 'draft'; startsAt?: Date } = {},
) => {
  const { state = 'convened', startsAt = new Date('2022-11-18T08:00:00Z') } = over
  const endsAt = new Date(startsAt.getTime() + 3_600_000)
  return town.rows.meeting.create({
    data: {
      ...{ code, state, startsAt, endsAt, title: code, kind: 'working_group' },
      processId: town.processId,
      groupId: town.groupId,
    },
  })
}

test('HOME-1 the home page shows what is live with its item, what comes, and what was decided', async () => {
  await using town = await aTown()
  await finalise(town, await anAdoptedProposal(town))
  await addMeeting(town, 'nasledujuce')
  await addMeeting(town, 'v-priprave', { state: 'draft' })
  await addMeeting(town, 'nekonalo-sa', { startsAt: new Date('2022-01-18T08:00:00Z') })

  const page = await homePage(town.as('visitor'))

  expect({
    live: page.live.map(({ code, currentItem }) => [code, currentItem]),
    coming: page.coming.map(({ code }) => code),
    decided: page.decided.map(({ result, entryCode }) => [result, entryCode]),
    plans: page.processes.flatMap(({ plans }) => plans.map(({ progress }) => progress.total)).sort(),
    groups: page.processes.flatMap(({ groups }) => groups.map(({ slug, members }) => [slug, members])),
  }).toEqual({
    live: [['s-sen', { number: '2', title: 'Návrhy' }]],
    coming: ['nasledujuce'],
    decided: [['adopted', '1.1.1/2023']],
    plans: [0, 1],
    groups: [['seniori', 4]],
  })
})

test('HOME-2 a busy process does not push the newest of the others off the home page', async () => {
  await using town = await aTown()
  const close = (processId: string, code: string, day: string) =>
    town.rows.meeting.create({
      data: {
        ...{ code, processId, title: code, kind: 'plenary', state: 'closed' },
        openedAt: new Date(`${day}T08:00:00Z`),
        closedAt: new Date(`${day}T09:00:00Z`),
        startsAt: new Date(`${day}T08:00:00Z`),
        endsAt: new Date(`${day}T09:00:00Z`),
      },
    })
  for (const day of ['05', '06', '07', '08']) await close(town.processId, `kpss-${day}`, `2022-09-${day}`)
  await close(town.otherProcessId, 'iny', '2020-01-01')

  const { held } = await homePage(town.as('visitor'))

  expect(held.map(({ code }) => code)).toEqual(['kpss-08', 'kpss-07', 'kpss-06', 'iny'])
})

test('HOME-3 an empty installation has an empty home', async () => {
  await using database = await freshDatabase()
  const page = await homePage({ actor: { kind: 'visitor' }, now: () => AFTER, store: database.store })

  expect(page).toEqual({ live: [], coming: [], held: [], decided: [], processes: [] })
})

test('PUB-8 a group shows its lead by their wish, its meetings by time and its published minutes', async () => {
  await using town = await aTown()
  await anAdoptedProposal(town, 'Obed')
  await town.rows.group.update({ where: { id: town.groupId }, data: { leadId: town.people.ben } })
  await addMeeting(town, 'nasledujuce')
  const past = await addMeeting(town, 'minule', { startsAt: new Date('2022-03-18T08:00:00Z') })
  await town.rows.minutes.create({
    data: { meetingId: past.id, number: 'Z-1', text: 'ZÁPISNICA', publishedAt: AFTER },
  })

  const page = await groupPage(town.as('visitor'), 'seniori')

  expect({
    lead: page?.lead,
    coming: page?.coming.map(({ code }) => code),
    past: page?.past.map(({ code, minutes }) => [code, minutes?.text]),
    proposals: page?.proposals.map(({ title, state }) => [title, state]),
  }).toEqual({
    lead: { name: null, role: 'vedúci' },
    coming: ['s-sen', 'nasledujuce'],
    past: [['minule', 'ZÁPISNICA']],
    proposals: [['Obed', 'adopted']],
  })
})

test('PUB-9 minutes are read only once they are published', async () => {
  await using town = await aTown()
  const minutes = { meetingId: town.meeting.id, number: 'Z-1', text: 'ZÁPISNICA' }
  const { id } = await town.rows.minutes.create({ data: minutes })
  const before = await minutesPage(town.as('visitor'), 's-sen')
  await town.rows.minutes.update({ where: { id }, data: { publishedAt: AFTER } })
  const after = await minutesPage(town.as('visitor'), 's-sen')

  expect([before, after?.text, after?.version]).toEqual([undefined, 'ZÁPISNICA', 1])
})

test('a process without groups is not in the list of groups, and a missing group has no page', async () => {
  await using town = await aTown()
  const visitor = town.as('visitor')

  expect([
    (await groupsPage(visitor)).map(({ process }) => process.slug),
    await groupPage(visitor, 'niet'),
  ]).toEqual([['kpss'], undefined])
})

async function aPlan(town: Town) {
  const entry = (code: string, year: number, responsible: string) => ({
    data: { code, year, responsible, measureId: town.measures['1.1'], activity: code, sources: [] },
  })
  await town.rows.entry.create(entry('1.1.1/2022', 2022, 'Odbor'))
  await town.rows.entry.create(entry('1.1.1/2023', 2023, 'Odbor'))
  await town.rows.entry.create(entry('1.1.2/2023', 2023, 'Denné centrum'))
  const slug = `plan-${town.processId}`
  return async (asked: Parameters<typeof planPage>[2]) => {
    const page = await planPage(town.as('visitor'), slug, asked)
    const measures = page?.goals.flatMap((goal) => goal.measures) ?? []
    return {
      filter: page?.filter,
      entries: measures.flatMap(({ entries }) => entries.map(({ code }) => code)),
      total: page?.progress.total,
      goals: page?.goals.length,
    }
  }
}

test('PLAN-14 a plan opens at its newest year and is narrowed by its address', async () => {
  await using town = await aTown()
  const ask = await aPlan(town)

  expect([
    await ask({}),
    await ask({ year: 'all' }),
    await ask({ year: '2022' }),
    await ask({ year: '2023', responsible: 'Denné centrum' }),
    await ask({ year: 'nonsense', responsible: '', theme: '' }),
  ]).toEqual([
    {
      filter: { year: 2023, responsible: null, theme: null },
      entries: ['1.1.1/2023', '1.1.2/2023'],
      total: 2,
      goals: 1,
    },
    {
      filter: { year: null, responsible: null, theme: null },
      entries: ['1.1.1/2022', '1.1.1/2023', '1.1.2/2023'],
      total: 3,
      goals: 1,
    },
    { filter: { year: 2022, responsible: null, theme: null }, entries: ['1.1.1/2022'], total: 1, goals: 1 },
    {
      filter: { year: 2023, responsible: 'Denné centrum', theme: null },
      entries: ['1.1.2/2023'],
      total: 1,
      goals: 1,
    },
    {
      filter: { year: 2023, responsible: null, theme: null },
      entries: ['1.1.1/2023', '1.1.2/2023'],
      total: 2,
      goals: 1,
    },
  ])
})

test('PLAN-15 a year without entries keeps its measures, an unknown organisation or theme has none', async () => {
  await using town = await aTown()
  const ask = await aPlan(town)
  const nothing = { entries: [], total: 0 }

  expect([
    await ask({ year: '2021' }),
    await ask({ responsible: 'niekto' }),
    await ask({ theme: 'SEN' }),
  ]).toMatchObject([
    { ...nothing, goals: 1 },
    { ...nothing, goals: 0 },
    { ...nothing, goals: 0 },
  ])
})
