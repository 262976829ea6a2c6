import { expect, test } from 'vitest'
import {
  type Announced,
  changesBetween,
  concernsSlot,
  momentsOf,
  parseChanges,
} from '#domain/meeting/correction.ts'

const NOTICE: Announced = {
  title: 'Seniori',
  startsAt: new Date('2022-10-18T08:00:00Z'),
  endsAt: new Date('2022-10-18T09:00:00Z'),
  place: 'MsÚ, č. 290',
  contact: null,
  text: 'v utorok 18. októbra 2022',
}

test('NOTE-4 a correction names what was and what is, the day first', () => {
  const changes = changesBetween(NOTICE, {
    ...NOTICE,
    startsAt: new Date('2022-10-19T08:00:00Z'),
    endsAt: new Date('2022-10-19T09:00:00Z'),
    contact: 'kpss@mesto.example',
    text: 'v stredu 19. októbra 2022',
  })

  expect(changes).toEqual([
    {
      field: 'when',
      was: '2022-10-18T08:00:00.000Z/2022-10-18T09:00:00.000Z',
      is: '2022-10-19T08:00:00.000Z/2022-10-19T09:00:00.000Z',
    },
    { field: 'contact', was: '', is: 'kpss@mesto.example' },
    { field: 'text', was: 'v utorok 18. októbra 2022', is: 'v stredu 19. októbra 2022' },
  ])
})

test('space around the words is no correction', () => {
  expect(
    changesBetween(NOTICE, { ...NOTICE, place: ' MsÚ, č. 290 ', contact: ' ', text: `${NOTICE.text}\n` }),
  ).toEqual([])
})

test('day and room are judged anew when one of them changes', () => {
  const judged = (over: Partial<Announced>) => concernsSlot(changesBetween(NOTICE, { ...NOTICE, ...over }))

  expect([
    judged({ endsAt: new Date('2022-10-18T10:00:00Z') }),
    judged({ place: 'Knižnica' }),
    judged({ title: 'Iné', contact: 'Iný', text: 'Iný' }),
  ]).toEqual([true, true, false])
})

test('what was stored is read back, and what is no change is left out', () => {
  const change = { field: 'place', was: 'A', is: 'B' } as const

  expect([
    parseChanges([
      change,
      { field: 'colour', was: 'A', is: 'B' },
      { field: 'place', was: 1, is: 'B' },
      null,
      'x',
    ]),
    parseChanges({ change }),
    momentsOf('2022-10-18T08:00:00.000Z/2022-10-18T09:00:00.000Z'),
  ]).toEqual([[change], [], [NOTICE.startsAt, NOTICE.endsAt]])
})
