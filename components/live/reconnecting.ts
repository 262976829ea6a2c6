/** How long to wait before coming back, and when a pause counts as long. */
export type Pace = {
  readonly firstRetryMs: number
  readonly longestRetryMs: number
  /** After this, changes on their way are said to wait. */
  readonly slowAfterMs: number
}

export const PACE: Pace = { firstRetryMs: 1_000, longestRetryMs: 20_000, slowAfterMs: 3_000 }

/**
 * Exponential, with full jitter: when a server comes back, a hall full of laptops must not arrive in
 * the same instant. `chance` is a random number from 0 to 1.
 */
export function retryAfter({ firstRetryMs, longestRetryMs }: Pace, failures: number, chance: number): number {
  return chance * Math.min(longestRetryMs, firstRetryMs * 2 ** failures)
}
