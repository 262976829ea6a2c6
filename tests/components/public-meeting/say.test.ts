import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { sayIn } from '#components/public-meeting/say.ts'
import { FORMAT_TAGS, LOCALES, type Locale } from '#domain/locale.ts'
import { allMessages } from '#messages/catalogue.ts'

const COUNTS = [0, 1, 2, 4, 5, 21, 1_000]
const TEXTS = {
  title: 'Opatrovateľská služba',
  time: '14:03',
  when: 'utorok',
  code: 'N-1',
  number: '2',
  outcome: 'prijatý',
  method: 'konsent',
  minutes: '5 min',
  from: '10:00',
  to: '10:05',
  reason: 'x',
  state: 'y',
  hash: 'abc',
  address: 'a/b',
  date: '18. 10. 2022',
  taken: '12',
  text: 'Schválené.',
  objection: 'Chýbajú peniaze.',
  integration: 'Až od júna.',
}

/** Every message of the page but those within groups, which are plain words. */
const messagesIn = (locale: Locale) =>
  Object.entries(allMessages(locale).meeting).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )

test.each(LOCALES)('all words of the page come out in %s as from the full library', (locale) => {
  const say = sayIn(FORMAT_TAGS[locale])
  const messages = Object.fromEntries(messagesIn(locale))
  const full = createTranslator({ locale: FORMAT_TAGS[locale], messages })

  for (const count of COUNTS) {
    const values = { ...TEXTS, count, pro: count, contra: 0, abstain: 3, elapsed: count, planned: 15 }
    const ours = Object.entries(messages).map(([key, message]) => [key, say(message, values)])
    const theirs = Object.keys(messages).map((key) => [key, full(key, values)])
    expect(ours).toEqual(theirs)
  }
})

test('what is not said stays empty instead of failing', () => {
  const say = sayIn('sk-SK')

  expect([
    say('od {time}'),
    say('{count, plural, one {# bod} other {# bodov}}', { count: 7 }),
    say(''),
  ]).toEqual(['od ', '7 bodov', ''])
})
