import { expect, test } from 'vitest'
import type { HistoryPage } from '#protocol/pages/history.ts'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { keepRevision } from '#server/commands/keep-revision.ts'
import { historyPage } from '#server/queries/history-page.ts'
import { aTown, newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'
import { compact, lines, Typist, textAt } from '#tests/support/history.ts'
import { aProposal } from '#tests/support/on-the-board.ts'

const typist = (town: Town, who: 'ada' | 'ben') => new Typist(town.store, town.meeting.id, town.people[who])

const keep = (town: Town, name: string) =>
  keepRevision(town.as('ben'), town.meeting, { requestId: newRequestId(), name })

async function read(town: Town, wanted: { from?: string; to?: string } = {}, who: Somebody = 'ada') {
  const page = await historyPage(town.as(who), 's-sen', wanted)
  if (!page.ok) throw new Error(`the history was refused: ${page.reason}`)
  return page.value
}

/** What is marked in the notes, with whose it is. */
const marked = (page: HistoryPage) =>
  page.comparison?.sections.map(({ code, lines: compared }) => [
    code,
    compared.flatMap(({ passages }) =>
      passages
        .filter(({ change }) => change !== 'same')
        .map(({ change, text, by }) => `${change} ${text} (${by})`),
    ),
  ])

test('HIST-6 the history tells who wrote what came and what went, after compaction, too', async () => {
  await using town = await aTown()
  const ada = typist(town, 'ada')
  const ben = typist(town, 'ben')
  await ada.type(lines('Obed v sobotu pre dôchodcov.'))
  await keep(town, 'Prvá')
  await ben.type((notes) => {
    textAt(notes, 0).delete(7, 6)
    textAt(notes, 0).insert(7, 'nedeľu')
  })
  await ada.type((notes) => textAt(notes, 0).insert(27, ' v meste'))
  await compact(town.store, town.meeting.id)
  await aProposal(town, 'Nový návrh')

  const page = await read(town)
  expect(marked(page)).toEqual([
    [null, ['removed sobotu (Ada Vzorová)', 'added nedeľu (Ben Príklad)', 'added  v meste (Ada Vzorová)']],
    [
      'N-2023-SEN-01',
      ['added Nový návrh (Ada Vzorová)', 'added Zabezpečiť donášku obedov aj v nedeľu. (Ada Vzorová)'],
    ],
  ])
  expect([page.comparison?.added, page.comparison?.removed]).toEqual([11, 1])
  expect(JSON.stringify(page)).not.toContain(town.people.ada)
})

test('HIST-7 only those who write at a meeting read its history', async () => {
  await using town = await aTown()
  await keep(town, 'Prvá')

  const answers = []
  for (const who of ['ada', 'ben', 'dana', 'emil', 'filip', 'visitor'] as const) {
    const page = await historyPage(town.as(who), 's-sen', {})
    answers.push([who, page.ok ? page.value.isModerator : page.reason])
  }
  answers.push(['nowhere', await historyPage(town.as('ben'), 'nikde', {})])

  expect(answers).toEqual([
    ['ada', false],
    ['ben', true],
    ['dana', 'not-allowed'],
    ['emil', 'not-allowed'],
    ['filip', 'suspended'],
    ['visitor', 'not-signed-in'],
    ['nowhere', { ok: false, reason: 'not-found' }],
  ])
})

test('HIST-11 any two states are compared, the earlier first; what does not exist is told', async () => {
  await using town = await aTown()
  const ada = typist(town, 'ada')
  await keep(town, 'Prázdna')
  await ada.type(lines('Prvá veta.'))
  await keep(town, 'Jedna veta')
  await ada.type(lines('Druhá veta.'))
  const ids = new Map((await read(town)).revisions.map(({ id, name, kind }) => [name ?? kind, id]))
  const id = (name: string) => ids.get(name) ?? ''
  const shown = async (wanted: { from?: string; to?: string }) => {
    const { comparison, isUnknown } = await read(town, wanted)
    return comparison ? [comparison.from, comparison.to, comparison.added, comparison.removed] : isUnknown
  }

  expect([
    await shown({}),
    await shown({ from: id('Jedna veta'), to: id('Prázdna') }),
    await shown({ from: 'now', to: id('item_opened') }),
    await shown({ from: 'now', to: 'now' }),
    await shown({ from: newRequestId() }),
    await shown({ from: "' OR 1=1", to: 'now' }),
  ]).toEqual([
    [id('Jedna veta'), 'now', 2, 0],
    [id('Prázdna'), id('Jedna veta'), 2, 0],
    // The heading of the item, which the town of the tests has taken away.
    [id('item_opened'), 'now', 4, 2],
    ['now', 'now', 0, 0],
    true,
    true,
  ])

  await closeMeeting(town.as('ben'), town.meeting, { requestId: newRequestId() })
  const closed = await read(town)
  expect([closed.isOpen, closed.comparison?.from, closed.comparison?.to]).toEqual([
    false,
    id('item_opened'),
    closed.revisions[0]?.id,
  ])
})
