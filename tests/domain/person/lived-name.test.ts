import { expect, test } from 'vitest'
import { livedName } from '#domain/person/lived-name.ts'

test('ATT-12 the social name goes before the one in the register, unless it is blank', () => {
  expect([
    livedName({ name: 'João Modelo', socialName: 'Joana Modelo' }),
    livedName({ name: ' João Modelo ', socialName: null }),
    livedName({ name: 'João Modelo', socialName: '  ' }),
  ]).toEqual(['Joana Modelo', 'João Modelo', 'João Modelo'])
})
