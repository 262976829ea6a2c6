import { peopleIn, rank } from '#domain/dots/ranking.ts'
import type { LayoutBlock } from '#domain/minutes/layout.ts'
import type { RecordedDots, RecordedMood } from '#domain/minutes/record.ts'
import { COLOURS } from '#domain/mood/mood.ts'
import { type MinutesPlace, type Speech, speechAt } from './minutes-speech.ts'

type Said = Pick<Speech, 't' | 'f'>

type Rounds = { readonly dots: readonly RecordedDots[]; readonly moods: readonly RecordedMood[] }

/** What the room was asked under an item besides votes. */
export const roundsLayout = ({ dots, moods }: Rounds, speech: Said): LayoutBlock[] => [
  ...dots.flatMap((round) => dotsLayout(round, speech)),
  ...moods.flatMap((round) => moodLayout(round, speech)),
]

/** The same for those who write the minutes. */
export const itemRounds = (rounds: Rounds, place: MinutesPlace) => roundsLayout(rounds, speechAt(place))

/** A priority round under its item: what was ranked how, and that it decided nothing. */
function dotsLayout({ reason, took, entitled, items }: RecordedDots, { t, f }: Said): LayoutBlock[] {
  if (reason !== null) return [{ kind: 'paragraph', text: t('doc.dotsCancelled', { reason }) }]
  const rows = rank(items).map(({ item, rank: place, dots, isTied }) => [
    isTied ? t('doc.tied', { place }) : String(place),
    [item.code, item.title].filter((part) => part !== '').join(' '),
    String(dots),
    peopleIn(item.puts) === 0
      ? '–'
      : f.list(
          item.puts.flatMap((people, less) =>
            people > 0 ? [t('doc.puts', { people, dots: less + 1 })] : [],
          ),
        ),
  ])
  const head = [t('doc.column.place'), t('doc.column.card'), t('doc.column.dots'), t('doc.column.spread')]
  return [{ kind: 'table', caption: t('doc.dots', { took, entitled }), head, rows }]
}

/** What the mood was, as no vote, with the sentences that stand beside nobody. */
function moodLayout(round: RecordedMood, { t }: Said): LayoutBlock[] {
  const { question, entitled, concerns } = round
  const shown = COLOURS.reduce((sum, colour) => sum + round[colour], 0)
  const rows = COLOURS.map((colour) => [t(`doc.mood.${colour}`), String(round[colour])])
  const said = concerns.map(
    ({ colour, text }): LayoutBlock => ({
      kind: 'paragraph',
      text: t('doc.mood.concern', { card: t(`doc.mood.${colour}`), text }),
    }),
  )
  const caption = t('doc.mood.title', { question, shown, entitled })
  const head = [t('doc.column.card'), t('doc.column.count')]
  return [{ kind: 'table', caption, head, rows }, ...said]
}
