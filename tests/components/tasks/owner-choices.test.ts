import { expect, test } from 'vitest'
import { choicesOf, chosenOwner, typedOwner } from '#components/tasks/owner-choices.ts'

const owners = {
  people: [
    { id: 'p1', name: 'Ada Vzorová' },
    { id: 'p2', name: 'Ján Menovec' },
    { id: 'p3', name: 'Ján Menovec' },
  ],
  organisations: [{ id: 'o1', name: 'Odbor' }],
}

test('TASK-1 whoever is chosen, or typed by their very name, answers for it; else the words do', () => {
  expect([
    chosenOwner(owners, 'p1'),
    chosenOwner(owners, 'o1'),
    chosenOwner(owners, null),
    typedOwner(owners, 'Ada Vzorová'),
    typedOwner(owners, 'Odbor'),
    typedOwner(owners, 'Odb'),
    typedOwner(owners, 'Ján Menovec'),
  ]).toEqual([
    { owner: 'Ada Vzorová', personId: 'p1', organisationId: null },
    { owner: 'Odbor', personId: null, organisationId: 'o1' },
    undefined,
    { owner: 'Ada Vzorová', personId: 'p1', organisationId: null },
    { owner: 'Odbor', personId: null, organisationId: 'o1' },
    { owner: 'Odb', personId: null, organisationId: null },
    { owner: 'Ján Menovec', personId: null, organisationId: null },
  ])
  expect(choicesOf(owners).map(({ id }) => id)).toEqual(['p1', 'p2', 'p3', 'o1'])
})
