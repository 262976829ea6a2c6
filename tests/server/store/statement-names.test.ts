import { expect, test } from 'vitest'
import { StatementNames } from '#server/store/statement-names.ts'

const sendOften = (names: StatementNames, sql: string) =>
  Array.from({ length: 6 }, () => names.nameOf(sql)).at(-1)

test('what is sent again and again has a name of its own, and what is sent now and then has none', () => {
  const names = new StatementNames()
  const first = sendOften(names, 'SELECT 1')
  const second = sendOften(names, 'SELECT 2')

  expect([first, second, names.nameOf('SELECT 1'), names.nameOf('SELECT 3')]).toEqual([
    'often-0',
    'often-1',
    'often-0',
    '',
  ])
})

test('a connection never has to remember more than so many plans', () => {
  const names = new StatementNames()
  const given = new Set(Array.from({ length: 400 }, (_, n) => sendOften(names, `SELECT ${n}`)))

  expect(given.size).toBe(151)
  expect(sendOften(names, 'SELECT 0')).toBe('often-0')
})

test('lists of every length do not keep a statement from its name', () => {
  const names = new StatementNames()
  for (let n = 0; n < 5_000; n++) names.nameOf(`SELECT ${n}`)

  expect(sendOften(names, 'SELECT 1')).toBe('often-0')
})
