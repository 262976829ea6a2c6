const AGAIN_AFTER_MS = 2_000

/** Tries again until an attempt says that it is done, or nobody waits for it any more. */
export async function untilDone(attempt: () => Promise<boolean>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && !(await attempt())) {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS))
  }
}
