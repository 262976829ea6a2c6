import { expect, test } from 'vitest'
import { Limits, machineKey } from '#server/limits.ts'

test('JOIN-4 a browser that guesses join codes is stopped by its eleventh try, and nobody else is', async () => {
  const limits = new Limits()
  const tries: boolean[] = []
  for (let n = 0; n < 12; n++) tries.push(await limits.allow({ 'join-by-browser': 'eve' }))

  expect(tries).toEqual([...Array(10).fill(true), false, false])
  expect(await limits.allow({ 'join-by-browser': 'ada' })).toBe(true)
})

test('JOIN-4 three hundred people of one hall join behind one address', async () => {
  const limits = new Limits()
  const joins = await Promise.all(
    Array.from({ length: 300 }, (_, n) =>
      limits.allow({
        'join-by-browser': `b${n}`,
        'join-by-machine': '192.0.2.1',
        'join-by-code': 'KX7M4PQR9T',
      }),
    ),
  )

  expect(joins.filter((allowed) => !allowed)).toEqual([])
})

test.each([
  ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', true],
  ['2001:db8:1:2:3:4:5:6', '2001:0DB8:0001:0002::', true],
  ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
  ['::1', '::2', true],
  ['192.0.2.1', '192.0.2.1', true],
  ['192.0.2.1', '192.0.2.2', false],
])('%s and %s share their tries: %s', (one, other, isSame) => {
  expect(machineKey(one) === machineKey(other)).toBe(isSame)
})
