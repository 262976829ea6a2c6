/**
 * The server's time, by which items were opened: a borrowed laptop may be minutes off. Every answer of a
 * web server names its time to the second; that is enough for a clock of minutes.
 */
const ACCURACY_MS = 2_000

let offset = 0
let compared: number | undefined

export const serverNow = (): number => Date.now() + offset

/** Asks once, and again when this browser's clock was set or the machine slept. */
export async function compareClocks(): Promise<void> {
  const running = Date.now() - performance.now()
  if (compared !== undefined && Math.abs(running - compared) < ACCURACY_MS) return
  compared = running
  try {
    const sent = Date.now()
    const { headers } = await fetch('/healthz', { method: 'HEAD', cache: 'no-store' })
    offset = clockOffset(headers.get('date'), { sent, received: Date.now() })
  } catch {
    // Without an answer the browser's own clock has to do.
  }
}

/** How far the server's clock is ahead of this one; nought where they agree as well as can be known. */
export function clockOffset(
  date: string | null,
  { sent, received }: { sent: number; received: number },
): number {
  const told = date === null ? Number.NaN : Date.parse(date)
  if (Number.isNaN(told)) return 0
  // The second is cut off: on average it is half over.
  const difference = told + 500 - (sent + received) / 2
  return Math.abs(difference) < ACCURACY_MS ? 0 : Math.round(difference)
}
