import { expect, test } from 'vitest'
import { contributionCode, numberOfContribution } from '#domain/contribution/code.ts'
import {
  CHANNELS,
  CONTRIBUTION_STATES,
  capture,
  isOwnVoice,
  LONGEST_CONTRIBUTION,
  takeUp,
} from '#domain/contribution/contribution.ts'
import { displayOf } from '#domain/contribution/display.ts'

test('what was said is kept verbatim but for the space around it', () => {
  expect(capture('  Obed by mal  chodiť\naj v nedeľu. ')).toEqual({
    ok: true,
    value: 'Obed by mal  chodiť\naj v nedeľu.',
  })
})

test('nothing and too much are refused', () => {
  const answers = [capture(' \n '), capture('x'.repeat(LONGEST_CONTRIBUTION + 1))]

  expect(answers).toEqual([
    { ok: false, reason: 'empty' },
    { ok: false, reason: 'too-long' },
  ])
})

test('a contribution becomes part of a proposal unless it has left the process', () => {
  const left = CONTRIBUTION_STATES.filter((state) => !takeUp(state).ok)

  expect(left).toEqual(['submitted', 'out_of_scope', 'withdrawn', 'hidden'])
})

test('only what is typed online is the voice of who types', () => {
  expect(CHANNELS.filter(isOwnVoice)).toEqual(['online_before', 'online_live'])
})

test('codes count on', () => {
  const codes = [contributionCode(7), contributionCode(12_345)]

  expect([codes, codes.map(numberOfContribution), numberOfContribution('')]).toEqual([
    ['K-0007', 'K-12345'],
    [7, 12_345],
    0,
  ])
})

const author = {
  name: 'Jana Vzorová',
  socialName: null,
  function: 'riaditeľka',
  namePolicy: 'role_only',
} as const

test.each([
  ['as typed', { typed: ' lístok z denného centra ', author, locale: 'sk' }, 'lístok z denného centra'],
  ['by role', { typed: null, author, locale: 'sk' }, 'riaditeľka'],
  [
    'by name where the author chose so',
    { typed: ' ', author: { ...author, namePolicy: 'full' }, locale: 'sk' },
    'Jana Vzorová',
  ],
  ['by initials', { typed: null, author: { ...author, namePolicy: 'initials' }, locale: 'sk' }, 'J. V.'],
  [
    'never by name without being asked',
    { typed: null, author: { ...author, function: null }, locale: 'pt-BR' },
    'participante da reunião',
  ],
  ['as somebody', { typed: null, author: null, locale: 'en' }, 'a participant'],
] as const)('who said it appears %s', (_how, given, display) => {
  expect(displayOf(given)).toBe(display)
})
