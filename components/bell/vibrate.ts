const PATTERN_MS = [180, 90, 180]

/** In the hand, where the device can and its owner wants things to move. */
export function vibrate(): void {
  if (!('vibrate' in navigator) || matchMedia('(prefers-reduced-motion: reduce)').matches) return
  // Before anybody has touched the page a browser refuses, with a complaint in its console.
  if (navigator.userActivation?.hasBeenActive) navigator.vibrate(PATTERN_MS)
}
