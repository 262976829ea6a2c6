import { expect, test } from 'vitest'
import {
  checkConcerns,
  concernsAbout,
  isSameRoom,
  type OtherMeeting,
  overlaps,
} from '#domain/meeting/slot.ts'

const at = (time: string) => new Date(`2022-10-18T${time}:00Z`)
const BEFORE = at('00:00')

const slot = (from: string, to: string, over: { place?: string | null; room?: string | null } = {}) => ({
  startsAt: at(from),
  endsAt: at(to),
  place: 'MsÚ, zasadačka č. 290',
  room: null,
  ...over,
})

const other = (code: string, from: string, to: string, over = {}): OtherMeeting => ({
  ...slot(from, to, over),
  code,
  title: code,
  state: 'convened',
  groupName: 'Seniori',
})

test.each([
  ['MsÚ, zasadačka č. 290', 'MSU,  ZASADACKA C. 290', true],
  ['MsÚ, zasadačka č. 290', 'msu zasadacka č.290', true],
  ['Câmara Municipal', 'camara municipal ', true],
  ['MsÚ, zasadačka č. 290', 'MsÚ, zasadačka č. 291', false],
  ['MsÚ', 'MsÚ, zasadačka č. 290', false],
  ['', '', false],
  [null, null, false],
  ['…', '–', false],
] as const)('PREP-7 %s and %s: one room is %s', (a, b, expected) => {
  expect(isSameRoom({ place: a, room: null }, { place: b, room: null })).toBe(expected)
})

test('PREP-7 a room given with its house, or as both, is the same room', () => {
  expect([
    isSameRoom({ place: 'MsÚ', room: 'č. 290' }, { place: 'MsÚ č. 290', room: null }),
    isSameRoom({ place: 'č. 290', room: 'Č. 290' }, { place: 'č. 290', room: null }),
  ]).toEqual([true, true])
})

test.each([
  ['10:00', '11:00', true],
  ['09:00', '10:00', false],
  ['11:00', '12:00', false],
  ['09:00', '12:00', true],
  ['10:59', '12:00', true],
  ['10:15', '10:30', true],
])('a meeting from 10 to 11 meets one from %s to %s: %s', (from, to, expected) => {
  const pair = [slot('10:00', '11:00'), slot(from, to)] as const

  expect([overlaps(...pair), overlaps(pair[1], pair[0])]).toEqual([expected, expected])
})

test('PREP-6 a slot raises what speaks against it, and nothing else', () => {
  const others = [
    other('same-room', '10:30', '11:30'),
    other('other-room', '10:30', '11:30', { place: 'Knižnica' }),
    other('later', '11:00', '12:00'),
  ]
  const keys = (now: Date, asked = slot('10:00', '11:00')) =>
    concernsAbout(asked, { others, now }).map(({ key }) => key)

  expect([
    keys(BEFORE),
    keys(at('10:01')),
    keys(BEFORE, slot('10:00', '10:30')),
    keys(BEFORE, slot('10:00', '11:00', { place: null })),
  ]).toEqual([['room:same-room'], ['past', 'room:same-room'], [], []])
})

test('PREP-6 only what was named is confirmed', () => {
  const others = [other('a', '10:30', '11:30'), other('b', '10:00', '10:30')]
  const answer = (confirmed: string[]) =>
    checkConcerns(slot('10:00', '11:00'), { others, now: BEFORE, confirmed })

  expect([answer([]).ok, answer(['room:a']).ok, answer(['room:a', 'room:b', 'past']).ok]).toEqual([
    false,
    false,
    true,
  ])
  expect(answer(['room:a'])).toMatchObject({
    reason: 'confirmation-needed',
    concerns: [{ key: 'room:a' }, { key: 'room:b', other: { title: 'b', groupName: 'Seniori' } }],
  })
})
