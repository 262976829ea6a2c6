// npm run bench:target: the real server with a public live meeting, on a data folder of its own. Prints one line of
// JSON for load generators, and stays until SIGTERM.
import { script } from '../scripts/run.mjs'
import { runServer } from '../scripts/run-server.mjs'
import { setUp } from '../scripts/set-up.mjs'

await script(async () => {
  await setUp({ build: true })
  return runServer(['bench/target.ts'], { NODE_ENV: 'production' })
})
