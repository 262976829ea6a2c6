// npm run demo: throws away what the database holds and loads the demo.
import { envFile, runNode, script } from './run.mjs'
import { setUp } from './set-up.mjs'

await script(async () => {
  await setUp({ build: false })
  return runNode([...envFile(), 'scripts/load-demo.ts'])
})
