import { expect, test } from 'vitest'
import { sayIn } from '#components/public-meeting/say.ts'
import { ruleWords } from '#components/vote/rule-words.ts'
import { sayRule } from '#components/vote/say-rule.ts'
import { LOCALES, type Locale } from '#domain/locale.ts'
import { parseApproval, parseTurnout } from '#domain/vote/rule.ts'
import { allMessages, translator } from '#messages/catalogue.ts'

function rule(approval: unknown, quorum: unknown) {
  const [one, other] = [parseApproval(approval), parseTurnout(quorum)]
  if (!one.ok || !other.ok) throw new Error('not a rule')
  return { approval: one.value, quorum: other.value }
}

const RULES = [
  rule(undefined, undefined),
  rule('majority_of_voting', 1),
  rule('majority_of_present', 20),
  rule({ share: '2/3', of: 'present' }, { share: '1/2' }),
  rule({ share: 0.6, of: 'for_and_against' }, { share: 0.25 }),
]

const onPublicPage = (locale: Locale) => sayRule(allMessages(locale).vote, sayIn(locale))

test('VOTE-8 a rule is said in whole sentences', () => {
  expect(RULES.flatMap((each) => ruleWords(each, onPublicPage('sk')))).toEqual([
    'Návrh sa prijme, ak je viac hlasov za ako proti. Kto sa zdržal, nepočíta sa.',
    'Návrh sa prijme, ak je za viac ako polovica hlasujúcich.',
    'Musí sa zúčastniť aspoň 1 osoba.',
    'Návrh sa prijme, ak je za viac ako polovica prítomných s hlasovacím právom.',
    'Musí sa zúčastniť aspoň 20 osôb.',
    'Návrh sa prijme, ak je za aspoň 2/3 prítomných s hlasovacím právom.',
    'Musí sa zúčastniť aspoň 1/2 tých, ktorí prišli s hlasovacím právom.',
    'Návrh sa prijme, ak je za aspoň 60\u00a0% hlasujúcich za alebo proti.',
    'Musí sa zúčastniť aspoň 25\u00a0% tých, ktorí prišli s hlasovacím právom.',
  ])
})

test('VOTE-8 the workspace and the public page say the same', () => {
  const both = LOCALES.map((locale) => [
    RULES.map((each) => ruleWords(each, onPublicPage(locale))),
    RULES.map((each) => ruleWords(each, translator(locale, 'vote'))),
  ])
  for (const [one, other] of both) expect(one).toEqual(other)
})
