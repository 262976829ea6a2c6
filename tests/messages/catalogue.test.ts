import { describe, expect, test } from 'vitest'
import { ACCOUNT_ROLES } from '#domain/actor.ts'
import { CHANNELS, CONTRIBUTION_STATES } from '#domain/contribution/contribution.ts'
import { LOCALES } from '#domain/locale.ts'
import { MEETING_STATES } from '#domain/meeting/role.ts'
import { DECISION_METHODS, DECISION_RESULTS, LEVELS, PROPOSAL_STATES } from '#domain/proposal/state.ts'
import { messagesOf, translator } from '#messages/catalogue.ts'
import { en } from '#messages/en.ts'
import { argumentsOf, pluralsOf } from '#tests/support/message-arguments.ts'

const flat = (value: object, path = ''): [string, string][] =>
  Object.entries(value).flatMap(([key, inner]): [string, string][] =>
    typeof inner === 'string' ? [[`${path}${key}`, inner]] : flat(inner, `${path}${key}.`),
  )

const parts = Object.keys(en) as (keyof typeof en)[]
const catalogue = (locale: (typeof LOCALES)[number]) => new Map(flat(messagesOf(locale, parts)))
const english = catalogue('en')

describe.each(LOCALES)('%s', (locale) => {
  const messages = catalogue(locale)

  test('says everything that English says, and nothing else', () => {
    expect([...messages.keys()].sort()).toEqual([...english.keys()].sort())
  })

  test('uses every value that English uses', () => {
    const wanting = [...english].filter(([key, text]) => {
      const used = argumentsOf(messages.get(key) ?? '')
      return argumentsOf(text).some((name) => !used.includes(name))
    })
    expect(wanting).toEqual([])
  })

  test('needs no value that the other languages have never heard of', () => {
    const others = LOCALES.filter((each) => each !== locale).map(catalogue)
    const strays = [...messages].filter(([key, text]) => {
      const known = others.flatMap((other) => argumentsOf(other.get(key) ?? ''))
      return argumentsOf(text).some((name) => !known.includes(name))
    })
    expect(strays).toEqual([])
  })

  test('leaves nothing empty and shouts nowhere', () => {
    expect([...messages].filter(([, text]) => text.trim() === '' || text.includes('!'))).toEqual([])
  })

  test('has every plural form that the language needs', () => {
    const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
    // Slovak needs "many" for fractions and Portuguese for millions only: we count people and cards.
    const forms = needed.filter((form) => form !== 'many')
    const wanting = [...messages].filter(([, text]) =>
      pluralsOf(text).some((given) => forms.some((form) => !given.includes(form))),
    )
    expect(wanting).toEqual([])
  })
})

test('every state has a word', () => {
  const states = new Set(flat(en.states).map(([key]) => key))
  const needed = [
    ...PROPOSAL_STATES.map((state) => `proposal.${state}`),
    ...CONTRIBUTION_STATES.map((state) => `contribution.${state}`),
    ...CHANNELS.map((channel) => `channel.${channel}`),
    ...MEETING_STATES.map((state) => `meeting.${state}`),
    ...DECISION_METHODS.map((method) => `method.${method}`),
    ...DECISION_RESULTS.map((result) => `outcome.${result}`),
    ...LEVELS.map((level) => `level.${level}`),
    ...ACCOUNT_ROLES.map((role) => `role.${role}`),
  ]
  expect(needed.filter((key) => !states.has(key))).toEqual([])
})

test('a translator fills in values in its own language', () => {
  expect(LOCALES.map((locale) => translator(locale, 'common')('signedInAs', { name: 'Ana' }))).toEqual([
    'Signed in as Ana',
    'Prihlásený účet: Ana',
    'Conectado como Ana',
  ])
})

test('a client gets only the parts that it asks for', () => {
  expect(Object.keys(messagesOf('sk', ['ui', 'board']))).toEqual(['ui', 'board'])
})
