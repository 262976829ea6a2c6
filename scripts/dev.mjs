// npm run dev: pages reload by Next, the server restarts when its sources change.

import { script } from './run.mjs'
import { runServer } from './run-server.mjs'
import { setUp } from './set-up.mjs'

const WATCHED = ['server', 'domain', 'protocol']

await script(async () => {
  await setUp({ build: false })
  const watch = WATCHED.map((folder) => `--watch-path=${folder}`)
  return runServer([...watch, '--watch-preserve-output', 'server/main.ts'], { NODE_ENV: 'development' })
})
