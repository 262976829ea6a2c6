import type { TestProject } from 'vitest/node'
import { startServer } from '#tests/support/server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the journeys' server with the demo answers. */
    journeyUrl: string
  }
}

/** One real server with the demo for all journeys. A journey that kills things starts its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer({ demo: true })
  project.provide('journeyUrl', server.url)
  return () => server[Symbol.asyncDispose]()
}
