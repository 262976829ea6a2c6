import { expect, test } from 'vitest'
import { LOCALES } from '#domain/locale.ts'
import { OUTSIDE_INPUTS } from '#domain/meeting/outside-input.ts'
import { MEETING_STATES } from '#domain/meeting/role.ts'
import { LONGEST_QUESTION, parseAsker, parseQuestion, takeIn } from '#domain/question/asking.ts'
import { numberOfQuestion, questionCode } from '#domain/question/code.ts'

const said = (result: { ok: boolean; value?: unknown; reason?: string }) => result.value ?? result.reason

test('ASK-1 what the public asks waits, stands or finds no door, as the meeting is set; its own people always stand', () => {
  const taken = (role: 'viewer' | 'member') =>
    OUTSIDE_INPUTS.map((outsideInput) => said(takeIn({ state: 'in_session', outsideInput, role })))

  expect([taken('viewer'), taken('member')]).toEqual([
    ['questions-closed', 'asked', 'visible'],
    ['visible', 'visible', 'visible'],
  ])
})

test('ASK-1 questions are taken from the notice to the close', () => {
  const open = MEETING_STATES.filter((state) => takeIn({ state, outsideInput: 'open', role: 'viewer' }).ok)

  expect(open).toEqual(['convened', 'check_in', 'in_session', 'paused'])
})

test('ASK-2 a question is kept as it was typed, without what hides or reorders letters', () => {
  expect(parseQuestion('  Kedy\u202e bude\r\nobed?\n\n\n\nV nedeľu?\u0007 ')).toEqual({
    ok: true,
    value: 'Kedy bude\nobed?\n\nV nedeľu?',
  })
})

test.each([
  ['', 'empty'],
  [' \u200b\n', 'empty'],
  ['x'.repeat(LONGEST_QUESTION + 1), 'too-long'],
])('ASK-2 %j is no question', (text, reason) => {
  expect(parseQuestion(text)).toEqual({ ok: false, reason })
})

test('ASK-2 letters are counted as the database counts them', () => {
  expect(parseQuestion('😀'.repeat(LONGEST_QUESTION)).ok).toBe(true)
})

test('ASK-2 whoever gives no name is somebody, in the language of the place', () => {
  const named = LOCALES.map((locale) => said(parseAsker(' ', locale)))

  expect([new Set(named).size, said(parseAsker(' Hana\n z Lipovej ', 'sk'))]).toEqual([
    LOCALES.length,
    'Hana z Lipovej',
  ])
})

test.each([1, 42, 9999, 10_000])('ASK-1 question %i has a code that says its number', (number) => {
  expect(numberOfQuestion(questionCode(number))).toBe(number)
})
