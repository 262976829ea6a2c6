import { expect, test } from 'vitest'
import { matching, plainLetters } from '#components/attendance/matching.ts'
import type { DeskPerson } from '#protocol/attendance.ts'

const person = (name: string): DeskPerson => ({
  key: name,
  attendanceId: null,
  personId: name,
  name,
  organisation: null,
  segment: null,
  status: 'expected',
  removedBecause: null,
  mode: null,
  checkIn: null,
  stays: [],
  right: 'vote',
})

const PEOPLE = ['Ján Skúšobný', 'Mária Ukážková', 'Anna Jánošová-Modelová', 'Šárka Vzorová'].map(person)
const found = (typed: string) => matching(PEOPLE, typed).map(({ name }) => name)

test('a few letters without accents find somebody, first those whose name begins so', () => {
  expect([found('jan'), found('UKAZ'), found('modelova an'), found('sarka')]).toEqual([
    ['Ján Skúšobný', 'Anna Jánošová-Modelová'],
    ['Mária Ukážková'],
    ['Anna Jánošová-Modelová'],
    ['Šárka Vzorová'],
  ])
})

test('nothing typed finds nobody, and every part must fit', () => {
  expect([found(''), found('  '), found('jan novak')]).toEqual([[], [], []])
})

test('letters are compared plainly', () => {
  expect(plainLetters(' ŽÓFIA Ľ ')).toBe('zofia l')
})
