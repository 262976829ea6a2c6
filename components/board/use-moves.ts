'use client'

import { useCallback, useMemo, useState } from 'react'
import { type CardMove, changesOrder, type PendingMove, withMoves } from '#components/board/board-order.ts'
import { useAct } from '#components/workspace/use-act.ts'
import type { FloorCard } from '#protocol/floor.ts'

type Moves = ReadonlyMap<string, PendingMove>

const NO_MOVES: Moves = new Map()

/**
 * Moves cards at once on this screen and then on the server's word: a refused card goes back to
 * where it stood, and the refusal is told.
 */
export function useMoves(cards: readonly FloorCard[]) {
  const { act } = useAct()
  const [moves, setMoves] = useState(NO_MOVES)
  const shown = useMemo(() => withMoves(cards, moves.values()), [cards, moves])

  const move = useCallback(
    async (wanted: CardMove): Promise<boolean> => {
      const card = cards.find(({ id }) => id === wanted.proposalId)
      if (!card || !changesOrder(shown, wanted)) return true

      const pending = { ...wanted, from: { state: card.state, position: card.position } }
      setMoves((before) => withEntry(before, pending))
      const moved = await act('proposal:move', wanted)
      if (!moved.ok) setMoves((before) => withoutEntry(before, pending))
      return moved.ok
    },
    [act, cards, shown],
  )
  return { shown, move }
}

function withEntry(moves: Moves, move: PendingMove): Moves {
  return new Map(moves).set(move.proposalId, move)
}

function withoutEntry(moves: Moves, move: PendingMove): Moves {
  if (moves.get(move.proposalId) !== move) return moves
  const rest = new Map(moves)
  rest.delete(move.proposalId)
  return rest
}
