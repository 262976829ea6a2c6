import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { dotChoices } from '#components/dots/dot-choices.ts'
import { Ranking } from '#components/dots/ranking.tsx'
import { MoodCounts } from '#components/mood/mood-counts.tsx'
import { MOOD_LOOK } from '#components/mood/mood-look.ts'
import { sayIn } from '#components/public-meeting/say.ts'
import { rank } from '#domain/dots/ranking.ts'
import { LOCALES } from '#domain/locale.ts'
import { COLOURS } from '#domain/mood/mood.ts'
import { allMessages } from '#messages/catalogue.ts'
import { aFloorMood } from '#tests/support/a-floor-round.ts'
import { aCard, aFloor } from '#tests/support/a-meeting.ts'

const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

test('MOOD-6 each card has its word and a shape of its own in every language', () => {
  expect(new Set(COLOURS.map((colour) => MOOD_LOOK[colour].Icon)).size).toBe(3)
  const drawn = LOCALES.map((locale) => {
    const { shown } = allMessages(locale).mood
    const html = renderToStaticMarkup(
      <MoodCounts round={aFloorMood({ green: 5, yellow: 2, red: 1 })} say={(key) => shown[key]} />,
    )
    return [textOf(html), html.split('<svg').length - 1]
  })

  expect(drawn).toEqual([
    ['5 I’m fine with it 2 I have a concern 1 I object', 3],
    ['5 Vyhovuje mi to 2 Mám výhradu 1 Mám námietku', 3],
    ['5 Por mim, tudo bem 2 Tenho uma preocupação 1 Tenho uma objeção', 3],
  ])
})

test('DOTS-8 a tie is said and stands on one place, and how many put how many is beside it', () => {
  const items = [
    { id: 'a', kind: 'proposal' as const, code: 'N-1', puts: [1, 1] },
    { id: 'b', kind: 'proposal' as const, code: 'N-2', puts: [3, 0] },
    { id: 'c', kind: 'proposal' as const, code: 'N-3', puts: [0, 0] },
  ]
  const say = sayIn('en')
  const { shown } = allMessages('en').dots
  const html = renderToStaticMarkup(
    <Ranking
      ranked={rank(items)}
      say={(key, values) => say(shown[key], values)}
      wordsOf={({ id }) => `Card ${id}`}
    />,
  )

  expect(textOf(html)).toBe(
    '1. Place 1 N-1 Card a 3 dots · tied 1 person with 2 dots, 1 person with 1 dot ' +
      '1. Place 1 N-2 Card b 3 dots · tied 3 people with 1 dot ' +
      '3. Place 3 N-3 Card c 0 dots nobody',
  )
})

test('DOTS-1 offered is what is open and not asked for twice', () => {
  const said = {
    id: 'k1',
    code: 'K-1',
    position: 1,
    text: 'Obed',
    display: 'obyvateľ',
    themeId: 't1',
    channel: 'spoken',
    state: 'captured',
    readBack: null,
    territoryId: null,
    saidAt: null,
    reason: null,
    proposals: [],
  } as const
  const floor = aFloor({
    cards: [
      aCard('p1', { themeId: 't1' }),
      aCard('p2', { state: 'adopted' }),
      aCard('p3', { state: 'withdrawn' }),
    ],
    contributions: [
      { ...said, proposals: [] },
      { ...said, id: 'k2', proposals: ['N-p1'] },
      { ...said, id: 'k3', state: 'set_aside', proposals: [] },
    ],
  })

  expect(dotChoices(floor)).toEqual([
    { kind: 'proposal', id: 'p1', code: 'N-p1', themeId: 't1' },
    { kind: 'contribution', id: 'k1', code: 'K-1', themeId: 't1' },
  ])
})
