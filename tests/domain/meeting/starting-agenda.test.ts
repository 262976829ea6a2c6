import { expect, test } from 'vitest'
import { ITEM_STATES, type ItemState } from '#domain/meeting/agenda.ts'
import { AGENDA_PRESETS, presetsFor } from '#domain/meeting/agenda-presets.ts'
import { type EarlierItem, returningItems, startingAgenda } from '#domain/meeting/starting-agenda.ts'

const SLOVAK = { country: 'SK', kind: 'community_plan' } as const
const BRAZILIAN = { country: 'BR', kind: 'conference' } as const

const earlier = (id: string, state: ItemState, hasReturned = false): EarlierItem => ({
  id,
  title: `Bod ${id}`,
  purpose: 'discuss',
  plannedMinutes: 10,
  state,
  hasReturned,
})

const LAST = {
  kind: 'steering',
  agenda: [earlier('1', 'done'), earlier('2', 'moved'), earlier('3', 'planned', true), earlier('4', 'done')],
} as const

const wish = { startFrom: 'group-spring', takeReturning: true, process: SLOVAK, last: null }
const titlesOf = (start: ReturnType<typeof startingAgenda>) =>
  start.ok ? start.value.items.map(({ title }) => title) : start.reason

test('PREP-1 each of the six programmes is offered where it comes from, to processes of its kind', () => {
  const idsFor = (process: Parameters<typeof presetsFor>[0]) => presetsFor(process).map(({ id }) => id)

  expect([
    AGENDA_PRESETS.length,
    idsFor(SLOVAK),
    idsFor(BRAZILIAN),
    idsFor({ country: 'SK', kind: 'conference' }),
    idsFor({ country: 'BR', kind: 'community_plan' }),
  ]).toEqual([
    6,
    ['group-autumn', 'group-spring', 'public-hearing'],
    ['pre-conference', 'axis-group', 'final-plenary'],
    [],
    [],
  ])
})

test('PREP-1 every programme can be started from in its place and nowhere else', () => {
  for (const { id, country } of AGENDA_PRESETS) {
    const answers = [SLOVAK, BRAZILIAN].map((process) => startingAgenda({ ...wish, startFrom: id, process }))
    expect(answers.map(({ ok }) => ok)).toEqual([country === 'SK', country === 'BR'])
  }
})

test('PREP-1 the agenda of the last meeting is taken whole, with its kind; what it did not finish is marked', () => {
  expect(startingAgenda({ ...wish, startFrom: 'last', last: LAST })).toMatchObject({
    ok: true,
    value: {
      meetingKind: 'steering',
      items: [
        { title: 'Bod 1', returnedFromId: null },
        { title: 'Bod 2', returnedFromId: '2' },
        { title: 'Bod 3', returnedFromId: null },
        { title: 'Bod 4', returnedFromId: null },
      ],
    },
  })
})

test('PREP-1 an empty agenda has the kind of the last meeting, or the usual one', () => {
  const empty = { ...wish, startFrom: 'empty', takeReturning: false }
  const kindOf = (start: ReturnType<typeof startingAgenda>) => start.ok && start.value.meetingKind

  expect([
    titlesOf(startingAgenda(empty)),
    kindOf(startingAgenda(empty)),
    kindOf(startingAgenda({ ...empty, last: LAST })),
    kindOf(startingAgenda({ ...empty, process: BRAZILIAN })),
  ]).toEqual([[], 'working_group', 'steering', 'thematic_group'])
})

test('PREP-1 without a last meeting, or with an unknown programme, there is nothing to start from', () => {
  expect(
    ['last', 'unknown', ''].map((startFrom) => titlesOf(startingAgenda({ ...wish, startFrom }))),
  ).toEqual(Array(3).fill('agenda-empty'))
})

test('PREP-2 what was moved or never opened returns, unless it has come back elsewhere', () => {
  const states = [...ITEM_STATES]

  const returning = (hasReturned: boolean) =>
    returningItems({
      kind: 'working_group',
      agenda: states.map((state) => earlier(state, state, hasReturned)),
    })

  expect([returning(false).map(({ returnedFromId }) => returnedFromId), returning(true)]).toEqual([
    ['planned', 'moved'],
    [],
  ])
})

test('PREP-2 it comes before the closing item of a programme, and only when it is wanted', () => {
  expect([
    titlesOf(startingAgenda({ ...wish, last: LAST })),
    titlesOf(startingAgenda({ ...wish, last: LAST, takeReturning: false })),
    titlesOf(startingAgenda({ ...wish, startFrom: 'empty', last: LAST })),
  ]).toEqual([
    ['Otvorenie', 'Odpočet po aktivitách', 'Čo prenášame a prečo', 'Nové podnety', 'Bod 2', 'Úlohy a záver'],
    ['Otvorenie', 'Odpočet po aktivitách', 'Čo prenášame a prečo', 'Nové podnety', 'Úlohy a záver'],
    ['Bod 2'],
  ])
})
