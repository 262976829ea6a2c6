export const QUEUE_BAR = 'queue-bar'

/** The button that was pressed goes with the turn: whoever uses the keyboard stays at the queue. */
export const backToQueue = (): void => document.getElementById(QUEUE_BAR)?.focus({ preventScroll: true })
