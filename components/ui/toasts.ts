import { announce } from '#components/ui/announcer.ts'
import type { Tone } from '#components/ui/tone.ts'

export type Toast = {
  readonly id: number
  readonly text: string
  readonly tone: Tone
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined
}

const MOST_AT_ONCE = 3

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

/** Says briefly what happened, with an act at most: undo, open. */
export function showToast(
  text: string,
  { tone = 'neutral', action }: Partial<Omit<Toast, 'id' | 'text'>> = {},
): void {
  lastId += 1
  const withoutTwin = toasts.filter((toast) => toast.text !== text)
  change([...withoutTwin, { id: lastId, text, tone, action }].slice(-MOST_AT_ONCE))
  announce(text)
}

export const dismissToast = (id: number): void => change(toasts.filter((toast) => toast.id !== id))

export const shownToasts = (): readonly Toast[] => toasts

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function change(next: readonly Toast[]) {
  toasts = next
  for (const listener of listeners) listener()
}
