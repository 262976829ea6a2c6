import { expect, test } from 'vitest'
import { markSharedWords } from '#domain/likeness/shared-words.ts'
import type { Locale } from '#domain/locale.ts'

const marked = (texts: readonly string[], locale: Locale = 'sk') =>
  markSharedWords(texts, locale).map((stretches) =>
    stretches.map(({ text, isShared }) => (isShared ? `[${text}]` : text)).join(''),
  )

test('MERGE-10 words that two texts share are marked, with other accents, capitals and endings', () => {
  expect(marked(['Obed by mal chodiť aj v nedeľu.', 'V nedelu niet obedov; opatrovateľky áno.'])).toEqual([
    '[Obed] by mal chodiť aj v [nedeľu].',
    'V [nedelu] niet [obedov]; opatrovateľky áno.',
  ])
  expect(marked(['A reunião das famílias do CRAS', 'reuniões da família'], 'pt-BR')).toEqual([
    'A [reunião] das [famílias] do CRAS',
    '[reuniões] da [família]',
  ])
  expect(marked(['Lunches on Sundays', 'a lunch every sunday'], 'en')).toEqual([
    '[Lunches] on [Sundays]',
    'a [lunch] every [sunday]',
  ])
})

test('MERGE-10 small words, single letters and words of one text alone are not marked', () => {
  expect(marked(['a v na pre lavička', 'a v na pre obed'])).toEqual(['a v na pre lavička', 'a v na pre obed'])
  expect(marked(['obed obed obed', 'lavička'])).toEqual(['obed obed obed', 'lavička'])
})

test('MERGE-10 of three texts two suffice, and numbers count', () => {
  expect(marked(['20 klientov', 'pilot pre 20', 'klienti čakajú'])).toEqual([
    '[20] [klientov]',
    'pilot pre [20]',
    '[klienti] čakajú',
  ])
})

test('MERGE-10 nothing of a text gets lost, whatever it is made of', () => {
  const texts = ['', '  ', '\n– „obed“ 👩‍👩‍👧 e\u0301', 'ň̌ obed…', '𝔘𝔫𝔦 x']

  expect(markSharedWords(texts, 'sk').map((parts) => parts.map(({ text }) => text).join(''))).toEqual(texts)
})
