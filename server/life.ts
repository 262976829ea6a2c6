import { setTimeout as pause } from 'node:timers/promises'
import { ForPeople } from '#server/for-people.ts'
import type { Logger } from '#server/log.ts'

/** Orderly within this time, or not at all: the next start repairs what is left. */
const STOPPED_WITHIN_MS = 9_500
/** A part that is just being started is waited for, so that it is known and can be stopped. */
const STARTED_WITHIN_MS = 3_000

export type Start = (house: AsyncDisposableStack, stopping: AbortSignal) => Promise<void>

/** Starts, lives until a signal or an unexpected error, and takes down what `start` has put up. */
export async function live(start: Start, log: Logger): Promise<void> {
  const house = new AsyncDisposableStack()
  const stopping = new AbortController()
  const started = start(house, stopping.signal)

  const stop = async (exitCode: number) => {
    if (stopping.signal.aborted) return
    stopping.abort()
    setTimeout(() => process.exit(1), STOPPED_WITHIN_MS).unref()
    await Promise.race([started.catch(() => undefined), pause(STARTED_WITHIN_MS)])
    await house.disposeAsync().catch((error) => log.error({ err: error }, 'not everything stopped in order'))
    process.exit(exitCode)
  }

  process.on('SIGTERM', () => void stop(0))
  process.on('SIGINT', () => void stop(0))
  process.on('SIGHUP', () => void stop(0))
  // The script that started us is gone; nobody else would stop us.
  process.on('disconnect', () => void stop(0))
  process.on('uncaughtException', (error) => {
    log.error({ err: error }, 'an error that nobody expected; stopping')
    void stop(1)
  })

  try {
    await started
  } catch (error) {
    if (stopping.signal.aborted) return
    explain(error)
    await stop(1)
  }
}

/** For the person at the terminal: what to do, and the stack only where it is a bug of ours. */
export function explain(error: unknown): void {
  const said = error instanceof Error ? error : new Error(String(error))
  const cause = said.cause === undefined ? '' : `\n${String(said.cause)}`
  const isForPeople = said instanceof ForPeople
  process.stderr.write(`\n${isForPeople ? said.message : (said.stack ?? said.message)}${cause}\n\n`)
}
