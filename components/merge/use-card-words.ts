'use client'

import { useCallback, useRef, useSyncExternalStore } from 'react'
import { useSharedDoc } from '#components/live/use-shared-doc.ts'
import { PROPOSALS, type Words, wordsOf } from '#protocol/shared-document.ts'

type WordsById = ReadonlyMap<string, Words>

const NO_WORDS: Words = { title: '', text: '' }

/** The live words of these cards; a new map only when one of them has changed. */
export function useCardWords(ids: readonly string[]): WordsById {
  const doc = useSharedDoc()
  const known = useRef<WordsById>(new Map())

  const subscribe = useCallback(
    (onChange: () => void) => {
      const cards = doc.getMap(PROPOSALS)
      cards.observeDeep(onChange)
      return () => cards.unobserveDeep(onChange)
    },
    [doc],
  )
  const read = () => {
    const words = new Map(ids.map((id) => [id, wordsOf(doc, id) ?? NO_WORDS]))
    if (!isSame(known.current, words)) known.current = words
    return known.current
  }
  return useSyncExternalStore(subscribe, read, read)
}

function isSame(before: WordsById, after: WordsById): boolean {
  return (
    before.size === after.size &&
    [...after].every(([id, { title, text }]) => {
      const old = before.get(id)
      return old?.title === title && old.text === text
    })
  )
}
