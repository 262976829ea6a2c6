import { ASK_PATH } from '#protocol/sync-http.ts'

type Question = {
  readonly origin: string
  readonly meetingCode: string
  readonly name: string
  readonly message: unknown
  readonly timeoutMs: number
}

const BEFORE_ANOTHER_TRY_MS = 800

/** One request of a meeting as one POST; its reply, or undefined when there was none. */
export async function askOverHttp(question: Question): Promise<unknown> {
  const { origin, meetingCode, name, message, timeoutMs } = question
  try {
    const answer = await fetch(`${origin}${ASK_PATH}/${encodeURIComponent(meetingCode)}/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(timeoutMs),
      cache: 'no-store',
    })
    if (answer.ok) return await answer.json()
  } catch {
    // Cut, or not in time: whoever asked asks again.
  }
  await new Promise((resolve) => setTimeout(resolve, Math.min(BEFORE_ANOTHER_TRY_MS, timeoutMs)))
  return undefined
}
