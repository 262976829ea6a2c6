import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { RuleBox } from '#components/decision/rule-box.tsx'
import { type DecisionForm, emptyDecision } from '#components/floor/decision-form.ts'
import { WordsProvider } from '#components/words/words-provider.tsx'
import type { Locale } from '#domain/locale.ts'
import type { Judging } from '#domain/proposal/decision.ts'
import { PLAIN_RULE } from '#domain/vote/rule.ts'
import { messagesOf } from '#messages/catalogue.ts'

const TWO_THIRDS: Judging = {
  rule: {
    approval: { of: 'present', share: { numerator: 2, denominator: 3 }, isMoreThan: false },
    quorum: { people: 20, share: null },
  },
  presence: { present: 45, accredited: 50 },
}

const shown = (judging: Judging, form: DecisionForm, locale: Locale = 'en') =>
  renderToStaticMarkup(
    <WordsProvider
      locale={locale}
      timeZone="Europe/Bratislava"
      messages={messagesOf(locale, ['decisions', 'vote', 'ui'])}
    >
      <RuleBox judging={judging} form={form} />
    </WordsProvider>,
  )
    .replaceAll(/<\/p>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/[\s\u00a0]+/g, ' ')

const cards = { ...emptyDecision('show_of_cards'), votesFor: 27, votesAgainst: 12, votesAbstain: 6 }

test.each([
  ['en', 'The numbers don’t adopt it: 27 of 45 = 60%; 30 needed.'],
  ['sk', 'Čísla návrh neprijímajú: 27 z 45 = 60 %; treba 30.'],
  ['pt-BR', 'Os números não aprovam: 27 de 45 = 60%; são necessários 30.'],
] as const)('DEC-13 the rule and its arithmetic are said in %s', (locale, arithmetic) => {
  expect(shown(TWO_THIRDS, cards, locale)).toContain(arithmetic)
})

test('DEC-13 what is missing for a quorum is said before anything is recorded', () => {
  const few = { ...TWO_THIRDS, presence: { present: 9, accredited: 50 } }

  expect(shown(few, emptyDecision('consent'))).toContain(
    'Quorum: 20 needed, 9 present. No quorum: nothing can be decided.',
  )
})

test('DEC-13 the numbers are weighed once they are all there, and nothing is where nothing is counted', () => {
  const plain = { rule: PLAIN_RULE, presence: null }
  const texts = [
    shown(plain, { ...cards, votesAbstain: null }),
    shown({ ...TWO_THIRDS, presence: null }, cards),
    shown(plain, { ...cards, method: 'acclamation' }),
  ]

  expect(texts.filter((text) => /needed\.$|adopt it/.test(text))).toEqual([])
  expect(shown(plain, cards)).toContain('The numbers adopt it')
})
