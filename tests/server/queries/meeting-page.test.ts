import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { NotesJson } from '#protocol/notes-json.ts'
import { newSharedDocument, paragraph } from '#protocol/shared-document.ts'
import { addContribution } from '#server/commands/add-contribution.ts'
import { findMeetingPage, findRoomCode } from '#server/queries/meeting-page.ts'
import { aTown, NOON, newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'

const linesOf = (notes: NotesJson) =>
  notes.map(({ content }) => content.map((node) => ('text' in node ? node.text : '')).join(''))

/** Members' words, as the sync engine appends them. */
async function write(town: Town, line: string): Promise<void> {
  const doc = newSharedDocument()
  doc.getXmlFragment('notes').push([paragraph(line)])
  const update = Y.encodeStateAsUpdate(doc)
  const rules = (await town.store.log.load(town.meeting.id))?.rules ?? 0
  await town.store.log.append([{ meetingId: town.meeting.id, rules, update, personId: null }])
}

const pageFor = (town: Town, who: Somebody) => findMeetingPage(town.as(who), town.meeting.code)

test.each([
  ['visitor', 'viewer'],
  ['dana', 'viewer'],
  ['emil', 'viewer'],
  ['filip', 'viewer'],
  ['ada', 'member'],
  ['ben', 'moderator'],
] as const)('%s comes to a meeting as %s', async (who, role) => {
  await using town = await aTown()

  expect((await pageFor(town, who))?.onlooker.role).toBe(role)
})

test('the page holds the stored words, and each next one what was written since', async () => {
  await using town = await aTown()
  const empty = await pageFor(town, 'visitor')
  await write(town, 'Prvý odsek')
  const first = await pageFor(town, 'visitor')
  await write(town, 'Druhý odsek')
  await addContribution(town.as('ada'), town.meeting, {
    requestId: newRequestId(),
    text: 'Obed aj v nedeľu.',
    themeId: null,
    channel: 'spoken',
    display: null,
  })
  const second = await pageFor(town, 'visitor')
  const again = await pageFor(town, 'visitor')

  expect([
    linesOf(empty?.stored.notes ?? []),
    linesOf(first?.stored.notes ?? []),
    linesOf(second?.stored.notes ?? []).toSorted(),
    second?.stored.floor.contributions.map(({ text }) => text),
    again?.stored === second?.stored,
  ]).toEqual([[], ['Prvý odsek'], ['Druhý odsek', 'Prvý odsek'], ['Obed aj v nedeľu.'], true])
})

test('words that compaction has moved into the snapshot are still on the page', async () => {
  await using town = await aTown()
  await write(town, 'Pred zhustením')
  await pageFor(town, 'visitor')
  await write(town, 'Po načítaní')
  const state = await town.store.log.load(town.meeting.id)
  const doc = newSharedDocument()
  for (const update of state?.updates ?? []) Y.applyUpdate(doc, update)
  await town.store.log.compact(town.meeting.id, {
    seq: state?.head ?? 0n,
    snapshot: Y.encodeStateAsUpdate(doc),
  })
  await write(town, 'Po zhustení')

  expect(linesOf((await pageFor(town, 'visitor'))?.stored.notes ?? []).toSorted()).toEqual([
    'Po načítaní',
    'Po zhustení',
    'Pred zhustením',
  ])
})

test('many readers at once get one and the same text', async () => {
  await using town = await aTown()
  await write(town, 'Spoločný text')
  const pages = await Promise.all(Array.from({ length: 20 }, () => pageFor(town, 'visitor')))

  expect(new Set(pages.map((page) => page?.stored)).size).toBe(1)
})

test('the frame names the plan of the year, its measures, and each place once', async () => {
  await using town = await aTown()
  await town.rows.meeting.update({
    where: { id: town.meeting.id },
    data: { room: 'MsÚ, zasadačka č. 290' },
  })
  const { frame } = (await pageFor(town, 'visitor')) ?? {}

  expect(frame).toMatchObject({
    place: 'MsÚ, zasadačka č. 290',
    plan: { title: 'Akčný plán' },
    measures: [{ id: town.measures['1.1'], code: '1.1', goalTitle: 'Cieľ' }],
    themes: [{ code: 'SEN' }, { code: 'ZDR' }],
    organisations: [{ id: town.osv }],
    group: { slug: 'seniori', themeId: town.themes.SEN },
    decisionDefault: 'consent',
  })
})

test('a meeting in preparation exists only for those who prepare it, a cancelled one for all', async () => {
  await using town = await aTown()
  const become = (state: 'draft' | 'cancelled') =>
    town.rows.meeting.update({ where: { id: town.meeting.id }, data: { state } })
  const everybody = () =>
    Promise.all((['visitor', 'ada', 'ben'] as const).map(async (who) => (await pageFor(town, who))?.state))

  await become('draft')
  const draft = await everybody()
  await become('cancelled')

  expect([draft, await everybody(), await findMeetingPage(town.as('visitor'), 'niet')]).toEqual([
    [undefined, undefined, 'draft'],
    ['cancelled', 'cancelled', 'cancelled'],
    undefined,
  ])
})

test('the code for the room is for who runs the meeting, while it is open', async () => {
  await using town = await aTown()
  await town.rows.meeting.update({ where: { id: town.meeting.id }, data: { joinCode: 'ABCDEFGHJK' } })
  const codeFor = async (who: Somebody) => {
    const page = await pageFor(town, who)
    return page && [await findRoomCode(town.as(who), page), page.doors.byCode]
  }
  const open = [await codeFor('visitor'), await codeFor('ada'), await codeFor('ben')]
  await town.rows.meeting.update({
    where: { id: town.meeting.id },
    data: { state: 'closed', closedAt: NOON },
  })

  expect([...open, await codeFor('ben')]).toEqual([
    [null, true],
    [null, true],
    ['ABCDEFGHJK', true],
    [null, false],
  ])
})

test('no code, e-mail or name of an account is in what visitors get', async () => {
  await using town = await aTown()
  await town.rows.meeting.update({ where: { id: town.meeting.id }, data: { joinCode: 'ABCDEFGHJK' } })
  await town.rows.person.updateMany({ data: { email: null, function: 'súkromné' } })

  expect(JSON.stringify(await pageFor(town, 'visitor'))).not.toMatch(/ABCDEFGHJK|Vzorová|Príklad|súkromné/)
})
