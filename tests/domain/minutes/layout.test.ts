import { expect, test } from 'vitest'
import { proseOf } from '#domain/minutes/layout.ts'

test('MIN-15 lines that begin with a dash are a list, and only those', () => {
  expect(
    proseOf([
      'Ľudia sa pýtali:',
      '– na sviatky',
      '- na nedele',
      'Odpoveď: 3 - 4 dni',
      '* neskôr',
      '-bez medzery',
    ]),
  ).toEqual([
    { kind: 'paragraph', text: 'Ľudia sa pýtali:' },
    { kind: 'list', items: ['na sviatky', 'na nedele'] },
    { kind: 'paragraph', text: 'Odpoveď: 3 - 4 dni' },
    { kind: 'list', items: ['neskôr'] },
    { kind: 'paragraph', text: '-bez medzery' },
  ])
})
