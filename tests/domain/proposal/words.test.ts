import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstWords, LONGEST_TEXT, LONGEST_TITLE } from '#domain/proposal/words.ts'

test('words stay as typed, the title on one line', () => {
  expect(
    firstWords({ title: ' Obed  aj\nv nedeľu ', text: ' Zabezpečiť donášku.\nAj cez sviatky. ' }),
  ).toEqual({
    ok: true,
    value: { title: 'Obed aj v nedeľu', text: 'Zabezpečiť donášku.\nAj cez sviatky.' },
  })
})

test('a contribution becomes a proposal in its own words', () => {
  expect(firstWords({ title: '', text: '' }, 'Obed by mal chodiť aj v nedeľu.')).toEqual({
    ok: true,
    value: { title: 'Obed by mal chodiť aj v nedeľu.', text: 'Obed by mal chodiť aj v nedeľu.' },
  })
})

test('a long contribution gets a title cut between words', () => {
  const said =
    'Mamu opatrujem po práci. Opatrovateľka končí o 15:30 a od piatka večera do pondelka sme na to sami.'

  expect(firstWords({ title: '', text: '' }, said)).toEqual({
    ok: true,
    value: {
      title: 'Mamu opatrujem po práci. Opatrovateľka končí o 15:30 a od piatka večera do pondelka sme…',
      text: said,
    },
  })
})

test('a title alone is also the text', () => {
  expect(firstWords({ title: 'Víkendové obedy', text: '  ' })).toEqual({
    ok: true,
    value: { title: 'Víkendové obedy', text: 'Víkendové obedy' },
  })
})

test('a title is never cut within a sign', () => {
  const words = firstWords({ title: '', text: '🏠'.repeat(60) })

  expect(words).toMatchObject({ ok: true, value: { title: `${'🏠'.repeat(44)}…` } })
})

test('nothing is not a proposal, and too much is none either', () => {
  const answers = [
    firstWords({ title: ' ', text: '\n' }),
    firstWords({ title: 'x'.repeat(LONGEST_TITLE + 1), text: '' }),
    firstWords({ title: 'x', text: 'x'.repeat(LONGEST_TEXT + 1) }),
    firstWords({ title: 'x'.repeat(LONGEST_TITLE), text: 'x'.repeat(LONGEST_TEXT) }),
  ]

  expect(answers.map((answer) => (answer.ok ? 'yes' : answer.reason))).toEqual([
    'empty',
    'too-long',
    'too-long',
    'yes',
  ])
})

test('whatever is typed, accepted words are within bounds', () => {
  const text = fc.string({ maxLength: 300, unit: 'grapheme' })

  fc.assert(
    fc.property(text, text, text, (title, body, contribution) => {
      const words = firstWords({ title, text: body }, contribution)
      if (!words.ok) return true
      const { title: kept, text: keptText } = words.value
      return (
        kept.isWellFormed() &&
        kept !== '' &&
        kept.length <= LONGEST_TITLE &&
        keptText !== '' &&
        keptText.length <= LONGEST_TEXT
      )
    }),
  )
})
