'use client'

import { type MouseEvent, useCallback, useContext } from 'react'
import { EditorSurroundingsContext } from '#components/editor/editor-surroundings.ts'

/** A click on a proposal named in the text opens its card; where there is none to open, its page. */
export function useOpenCardOnClick() {
  const { onOpenCard } = useContext(EditorSurroundingsContext)
  return useCallback(
    (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target.closest('a[data-proposal-id]') : null
      const proposalId = target?.getAttribute('data-proposal-id')
      if (!proposalId || !onOpenCard || event.metaKey || event.ctrlKey) return
      event.preventDefault()
      onOpenCard(proposalId)
    },
    [onOpenCard],
  )
}
