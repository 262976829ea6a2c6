import { expect, test } from 'vitest'
import { KeptBriefly } from '#server/queries/kept-briefly.ts'

const at = (seconds: number) => new Date(seconds * 1_000)

function reader() {
  let reads = 0
  return async () => ++reads
}

test('a value is read once for a while, also by those who ask at the same time', async () => {
  const kept = new KeptBriefly<number>({ most: 5, forMs: 10_000 })
  const read = reader()

  expect(await Promise.all([kept.get('a', at(0), read), kept.get('a', at(9), read)])).toEqual([1, 1])
  expect(await kept.get('a', at(10), read)).toBe(2)
})

test('the one asked for longest ago makes room', async () => {
  const kept = new KeptBriefly<number>({ most: 2, forMs: 10_000 })
  const read = reader()
  for (const key of ['a', 'b', 'c']) await kept.get(key, at(0), read)

  expect([await kept.get('c', at(1), read), await kept.get('a', at(1), read)]).toEqual([3, 4])
})

test('a failure is not kept', async () => {
  const kept = new KeptBriefly<number>({ most: 2, forMs: 10_000 })
  await expect(kept.get('a', at(0), () => Promise.reject(new Error('away')))).rejects.toThrow('away')

  expect(await kept.get('a', at(1), async () => 7)).toBe(7)
})
