import { expect, test } from 'vitest'
import { publicName } from '#domain/person/public-name.ts'

const JANA = { name: 'Jana Vzorová-Nová', socialName: null } as const

test('PUB-5 the public calls somebody only as they chose, and by the name they live under', () => {
  const lived = { name: 'Ján Vzor', socialName: 'Šárka Vzorová' }

  expect([
    publicName({ ...JANA, namePolicy: 'role_only' }),
    publicName({ ...JANA, namePolicy: 'initials' }),
    publicName({ ...JANA, namePolicy: 'full' }),
    publicName({ ...lived, namePolicy: 'role_only' }),
    publicName({ ...lived, namePolicy: 'initials' }),
    publicName({ ...lived, namePolicy: 'full' }),
  ]).toEqual([null, 'J. V. N.', 'Jana Vzorová-Nová', null, 'Š. V.', 'Šárka Vzorová'])
})

test('a social name of spaces is none', () => {
  expect(publicName({ name: ' Jana Vzorová ', socialName: '  ', namePolicy: 'full' })).toBe('Jana Vzorová')
})
