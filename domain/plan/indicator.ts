type Reading = {
  readonly baseline: number | null
  readonly value: number | null
  readonly target: number | null
}

/**
 * Which part of the way from the baseline to the target is covered, from 0 to 1. The way may lead
 * downwards (28 days → 5 days). Null while a figure is missing or there is no way to go.
 */
export function shareReached({ baseline, value, target }: Reading): number | null {
  if (value === null || target === null) return null
  const start = baseline ?? 0
  if (start === target) return null
  return Math.min(1, Math.max(0, (value - start) / (target - start)))
}
