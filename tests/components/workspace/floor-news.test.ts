import { expect, test } from 'vitest'
import { whatIsNew } from '#components/workspace/floor-news.ts'
import { EMPTY_FLOOR, type Floor, type FloorCard } from '#protocol/floor.ts'

const CARD: FloorCard = {
  id: 'a',
  code: 'N-2027-SEN-01',
  state: 'ready_for_decision',
  position: 1,
  themeId: null,
  measureId: null,
  level: 'municipality',
  responsibleId: null,
  estimatedCost: null,
  origins: [],
  reason: null,
  mergedInto: null,
  decision: null,
  entryCode: null,
  tabledAt: null,
  finalisedAt: null,
  highlights: [],
}

const BEFORE: Floor = {
  meeting: {
    code: 'm',
    title: 'Meeting',
    state: 'convened',
    currentItemId: null,
    startsAt: '2026-11-22T10:00:00.000Z',
    endsAt: '2026-11-22T11:00:00.000Z',
    openedAt: null,
    closedAt: null,
    place: null,
    publicPause: null,
    publicView: { delay: 'none', asOf: null, movesAt: null },
    attendance: null,
    heldSince: null,
    outsideInput: 'closed',
    tasks: null,
    terms: [],
    questionsWaiting: 0,
  },
  vote: null,
  dots: [],
  moods: [],
  items: [
    {
      id: 'i1',
      number: '1',
      position: 1,
      title: 'Opening',
      purpose: 'inform',
      plannedMinutes: 5,
      state: 'open',
      openedAt: null,
      closedAt: null,
      resumedAt: null,
      spentSeconds: 0,
      extendedMinutes: 0,
      decisions: 0,
      resultText: null,
      returnedFrom: null,
    },
  ],
  cards: [CARD],
  contributions: [],
  turns: [],
  questions: [],
}

const DECIDED: FloorCard = {
  ...CARD,
  state: 'adopted',
  decision: {
    number: 'R1',
    method: 'consent',
    result: 'adopted',
    votesFor: null,
    votesAgainst: null,
    votesAbstain: null,
    objectionsIntegrated: 0,
    objections: [],
    textHash: '0'.repeat(64),
    decidedAt: '2026-11-22T10:20:00.000Z',
    block: null,
  },
}

const sitting = (floor: Floor): Floor => ({
  ...floor,
  meeting: floor.meeting && { ...floor.meeting, state: 'in_session', currentItemId: 'i1' },
})

test('the opening of the meeting and of an item are told, once', () => {
  expect([whatIsNew(BEFORE, sitting(BEFORE)), whatIsNew(sitting(BEFORE), sitting(BEFORE))]).toEqual([
    [{ kind: 'meeting-opened' }, { kind: 'item-opened', number: '1', title: 'Opening' }],
    [],
  ])
})

test('a decision and an entry of the plan are told; a floor that has just arrived is no news', () => {
  const decided: Floor = { ...BEFORE, cards: [DECIDED] }
  const finalised: Floor = { ...BEFORE, cards: [{ ...DECIDED, state: 'finalised', entryCode: '1.1.1/2027' }] }
  const nothing = EMPTY_FLOOR

  expect([whatIsNew(BEFORE, decided), whatIsNew(decided, finalised), whatIsNew(nothing, finalised)]).toEqual([
    [{ kind: 'decided', code: 'N-2027-SEN-01', result: 'adopted' }],
    [{ kind: 'finalised', code: 'N-2027-SEN-01', entryCode: '1.1.1/2027' }],
    [],
  ])
})

test('what happened to the time and the course of an item is told', () => {
  const [item] = BEFORE.items
  if (!item) throw new Error('the meeting has an item')
  const become = (over: Partial<typeof item>): Floor => ({ ...BEFORE, items: [{ ...item, ...over }] })
  const [extended, skipped, moved] = [
    { extendedMinutes: 3 },
    { state: 'skipped' },
    { state: 'moved' },
  ] as const

  expect(
    [extended, skipped, moved, { state: 'done' } as const].map((over) => whatIsNew(BEFORE, become(over))),
  ).toEqual([
    [{ kind: 'extended', item: { ...item, ...extended } }],
    [{ kind: 'skipped', item: { ...item, ...skipped } }],
    [{ kind: 'moved', item: { ...item, ...moved } }],
    [],
  ])
})

test('BLOCK-4 a block that is decided is one piece of news', () => {
  const { decision } = DECIDED
  if (!decision) throw new Error('the card is decided')
  const cards = ['a', 'b', 'c'].map((id) => ({ ...CARD, id, code: `N-${id}` }))
  const decided = cards.map((card, index) => ({
    ...card,
    state: 'adopted' as const,
    decision: { ...decision, number: `R2.${index + 1}`, block: { number: 'R2', size: 3 } },
  }))

  expect(whatIsNew({ ...BEFORE, cards }, { ...BEFORE, cards: decided })).toEqual([
    { kind: 'block-decided', number: 'R2', count: 3, result: 'adopted' },
  ])
})
