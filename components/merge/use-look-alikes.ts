'use client'

import { useDeferredValue, useMemo } from 'react'
import { useFloor } from '#components/live/use-floor.ts'
import { useSharedDoc } from '#components/live/use-shared-doc.ts'
import { type MergeSource, mergeableIn, themeOf } from '#components/merge/merge-sources.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { lookAlikes } from '#domain/likeness/look-alikes.ts'
import { negotiateLocale } from '#domain/locale.ts'
import { MOST_SOURCES } from '#domain/proposal/merging.ts'
import { wordsOf } from '#protocol/shared-document.ts'

/** The largest groups first; more than a few would be noise. */
const MOST_SUGGESTIONS = 3
/** Comparing each with each: an old phone shall not feel it. */
const MOST_COMPARED = 200

/**
 * What may well say the same, found in this browser: not a word leaves it. Looks again after every act,
 * not at every keystroke, and only once the screen has shown what is more urgent.
 */
export function useLookAlikes(): MergeSource[][] {
  const doc = useSharedDoc()
  const { frame } = useSurroundings()
  const cards = useDeferredValue(useFloor((floor) => floor.cards))
  const contributions = useDeferredValue(useFloor((floor) => floor.contributions))
  const locale = negotiateLocale(frame.municipality.locale)

  return useMemo(() => {
    const waiting = contributions.filter(({ proposals }) => proposals.length === 0)
    const sources = mergeableIn({ cards, contributions: waiting }).slice(-MOST_COMPARED)
    const told = sources.map((source) => {
      const words = source.kind === 'proposal' ? wordsOf(doc, source.id) : undefined
      const text = source.kind === 'proposal' ? `${words?.title} ${words?.text}` : source.said.text
      return { id: source.id, text, themeId: themeOf(source) }
    })
    return lookAlikes(told, { locale, most: MOST_SOURCES })
      .map((ids) => sources.filter(({ id }) => ids.includes(id)))
      .sort((a, b) => b.length - a.length)
      .slice(0, MOST_SUGGESTIONS)
  }, [cards, contributions, doc, locale])
}
