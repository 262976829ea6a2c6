import type { BoardColumn } from '#domain/proposal/state.ts'

/** How long a card may take to appear in its new list before its heading takes the focus. */
const FRAMES = 10

/**
 * Brings the focus to a card that has just changed its column: the button that was pressed is gone
 * with the old place, and the focus must not fall back to the top of the page.
 */
export function focusCard(proposalId: string, column: BoardColumn, framesLeft = FRAMES): void {
  requestAnimationFrame(() => {
    const list = document.querySelector(`[data-cards="${column}"]`)
    const card = list?.querySelector<HTMLElement>(`[data-card="${CSS.escape(proposalId)}"]`)
    if (card?.checkVisibility()) card.focus()
    else if (framesLeft > 0) focusCard(proposalId, column, framesLeft - 1)
    else focusColumn(column)
  })
}

export function focusColumn(column: BoardColumn | 'contributions'): void {
  const heading = document.getElementById(`column-${column}`)
  const target = heading?.checkVisibility() ? heading : document.getElementById('board-heading')
  target?.focus()
}
