import { type ComparedLine, compareLines } from '#domain/history/compare.ts'
import type { IsNew } from '#domain/history/compare-words.ts'
import type { Line } from '#domain/history/line.ts'
import type { AuthoredText } from '#protocol/authored-lines.ts'
import type { ComparedSection, Comparison } from '#protocol/pages/history.ts'

type Compared = Pick<Comparison, 'added' | 'removed' | 'sections'>

type By = {
  /** The language of the words. */
  readonly language: string
  readonly isNew: IsNew
  readonly nameOf: (client: number) => string | null
}

/** Two states of one document as a page shows them: the notes whole, of the cards those that differ. */
export function presentComparison(before: AuthoredText, after: AuthoredText, by: By): Compared {
  const compare = (old: readonly Line[], young: readonly Line[]) => compareLines(old, young, by)
  const former = new Map(before.cards.map((card) => [card.id, card.lines]))
  const cards = after.cards.map(({ id, code, lines }) => ({
    id,
    code,
    lines: compare(former.get(id) ?? [], lines),
  }))
  const sections = [
    { id: 'notes', code: null, lines: compare(before.notes, after.notes) },
    ...cards.filter(({ lines }) => lines.some(({ change }) => change !== 'same')),
  ]
  const words = new Intl.Segmenter(by.language, { granularity: 'word' })
  return {
    added: countWords(sections, 'added', words),
    removed: countWords(sections, 'removed', words),
    sections: sections.map((section) => named(section, by.nameOf)),
  }
}

type Section = { readonly id: string; readonly code: string | null; readonly lines: readonly ComparedLine[] }

const named = (section: Section, nameOf: By['nameOf']): ComparedSection => ({
  ...section,
  lines: section.lines.map((line) => ({
    ...line,
    passages: line.passages.map(({ change, text, client }) => ({
      change,
      text,
      by: client === null ? null : nameOf(client),
    })),
  })),
})

function countWords(
  sections: readonly Section[],
  change: 'added' | 'removed',
  words: Intl.Segmenter,
): number {
  const texts = sections.flatMap(({ lines }) =>
    lines.flatMap(({ passages }) => passages.filter((part) => part.change === change)),
  )
  return texts.reduce(
    (sum, { text }) => sum + Array.from(words.segment(text)).filter(({ isWordLike }) => isWordLike).length,
    0,
  )
}
