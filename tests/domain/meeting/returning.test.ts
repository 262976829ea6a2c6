import { expect, test } from 'vitest'
import { returning } from '#domain/meeting/returning.ts'

const moved = (id: string) => ({ id, title: `Bod ${id}`, purpose: 'decide', plannedMinutes: 20 }) as const

test('CLOCK-12 what was moved comes back at the end and numbers on', () => {
  const agenda = [{ number: '1' }, { number: '2a' }, { number: 'úvod' }]
  const place = (items: ReturnType<typeof returning>) =>
    items.map(({ number, returnedFromId }) => [number, returnedFromId])

  expect([place(returning(agenda, [moved('a'), moved('b')])), place(returning([], [moved('a')]))]).toEqual([
    [
      ['3', 'a'],
      ['4', 'b'],
    ],
    [['1', 'a']],
  ])
})
