import { expect, test } from 'vitest'
import { assemble } from '#domain/minutes/assemble.ts'
import { coverRecord, coverSections, findingsIn } from '#domain/minutes/findings.ts'
import type { MinutesRecord } from '#domain/minutes/record.ts'

const record: MinutesRecord = {
  dots: [],
  moods: [],
  meeting: {
    code: 's-sen',
    title: 'Seniori k návrhu',
    group: 'Seniori',
    process: 'KPSS',
    municipality: 'Mesto',
    place: 'MsÚ',
    startsAt: '2022-10-18T08:00:00.000Z',
    openedAt: '2022-10-18T08:01:00.000Z',
    closedAt: '2022-10-18T09:05:00.000Z',
  },
  people: { chair: { name: 'Peter Príklad', publicName: null, role: 'vedúci skupiny' }, terms: [] },
  attendance: [
    {
      name: 'Anna Modelová',
      organisation: 'Denné centrum',
      segment: 'provider',
      mode: 'room',
      arrivedAt: '2022-10-18T08:00:00.000Z',
      leftAt: null,
      hasVote: true,
    },
    {
      name: 'Eva Bežná',
      organisation: null,
      segment: 'public',
      mode: 'online',
      arrivedAt: '2022-10-18T08:10:00.000Z',
      leftAt: '2022-10-18T08:40:00.000Z',
      hasVote: false,
    },
  ],
  counted: { following_live: 27 },
  pauses: [{ from: '2022-10-18T08:31:00.000Z', to: '2022-10-18T08:35:00.000Z', reason: 'Osobné.' }],
  items: [
    {
      id: 'i1',
      number: '1',
      title: 'Otvorenie',
      state: 'done',
      plannedMinutes: 5,
      openedAt: '2022-10-18T08:01:00.000Z',
      closedAt: '2022-10-18T08:05:20.000Z',
      returnedFrom: null,
    },
    {
      id: 'i2',
      number: '2',
      title: 'Návrhy',
      state: 'skipped',
      plannedMinutes: 25,
      openedAt: null,
      closedAt: null,
      returnedFrom: null,
    },
  ],
  decisions: [
    {
      number: 'R1',
      itemId: 'i1',
      decidedAt: '2022-10-18T08:04:00.000Z',
      result: 'adopted_with_changes',
      method: 'consent',
      votesFor: null,
      votesAgainst: null,
      votesAbstain: null,
      base: null,
      objectionsIntegrated: 1,
      objections: [],
      block: null,
      minorityView: null,
      reason: null,
      proposal: { code: 'N-1', title: 'Obedy', text: 'Obedy aj v nedeľu.' },
      textHash: 'a'.repeat(64),
      entryCode: null,
      contributions: [{ code: 'K-1', text: 'Volajte 0905 123 456.', display: 'obyvateľka' }],
    },
  ],
  tasks: [
    {
      number: 1,
      itemId: 'i1',
      what: 'Prepočet',
      owner: 'Anna Modelová',
      ownerPublicName: null,
      due: null,
      state: 'open',
    },
  ],
  earlierTasks: [],
  questions: [],
  hiddenQuestions: 0,
}
const sections = new Map([
  ['item:i1', 'Program bol schválený.\n\n  Nikto nenamietal. '],
  ['note:R1', 'Pozri prílohu.'],
  ['closing', 'Ďakujeme.'],
])

test('MIN-1 the minutes hold attendance, decisions, times, words, tasks and pauses in their order', () => {
  const { blocks } = assemble(record, sections, 'internal')

  expect(blocks.map(({ kind }) => kind)).toEqual([
    'attendance',
    'overview',
    'item',
    'item',
    'words',
    'tasks',
    'pauses',
    'signatures',
  ])
  expect(blocks[1]).toEqual({
    kind: 'overview',
    decisions: [{ number: 'R1', result: 'adopted_with_changes', code: 'N-1', title: 'Obedy' }],
  })
  expect(blocks[2]).toEqual({
    kind: 'item',
    number: '1',
    dots: [],
    moods: [],
    title: 'Otvorenie',
    state: 'done',
    plannedMinutes: 5,
    returnedFrom: null,
    held: { from: '2022-10-18T08:01:00.000Z', to: '2022-10-18T08:05:20.000Z', minutes: 4 },
    paragraphs: ['Program bol schválený.', 'Nikto nenamietal.'],
    decisions: [{ ...record.decisions[0], note: ['Pozri prílohu.'] }],
  })
  expect(blocks[3]).toMatchObject({ number: '2', state: 'skipped', held: null, decisions: [] })
  expect(blocks[6]).toEqual({ kind: 'pauses', pauses: record.pauses })
})

test('MIN-1 a decision outside of the agenda is not missing', () => {
  const [decision] = record.decisions
  const stray = { ...record, decisions: decision ? [{ ...decision, itemId: null }] : [] }

  const items = assemble(stray, sections, 'public').blocks.filter(({ kind }) => kind === 'item')

  expect(items.at(-1)).toMatchObject({ number: '', decisions: [{ number: 'R1' }] })
})

test('MIN-3 the public edition has counts for people, and no name that nobody chose', () => {
  const internal = assemble(record, sections, 'internal')
  const shown = assemble(record, sections, 'public')

  expect(internal.blocks[0]).toMatchObject({ total: 2, people: record.attendance })
  expect(shown.blocks[0]).toEqual({
    kind: 'attendance',
    total: 2,
    online: 1,
    bySegment: [
      { segment: 'provider', count: 1 },
      { segment: 'public', count: 1 },
    ],
    counted: { following_live: 27 },
    people: [],
  })
  expect(JSON.stringify(internal)).toContain('Peter Príklad')
  expect(JSON.stringify(shown)).not.toMatch(/Modelová|Bežná|Príklad/)
})

test('MIN-10 what is covered is missing in the public edition only, wherever it was found', () => {
  const written = new Map([...sections, ['item:i1', 'Hovorila Eva Bežná o obedoch.']])
  const found = findingsIn(record, written, ['Eva Bežná'])
  const covered = found.map((finding) => ({ ...finding, verdict: 'covered' as const, reason: 'súkromné' }))

  const shown = JSON.stringify(
    assemble(coverRecord(record, covered), coverSections(written, covered), 'public'),
  )

  expect(found).toEqual([
    { key: 'item:i1', kind: 'name', words: 'Eva Bežná' },
    { key: 'contribution:K-1', kind: 'phone', words: '0905 123 456' },
  ])
  expect(shown).toContain('Hovorila […] o obedoch.')
  expect(shown).toContain('Volajte […].')
})
