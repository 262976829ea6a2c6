// npm start, on a machine that has nothing but git and some Node with npm.

import { script } from './run.mjs'
import { runServer } from './run-server.mjs'
import { setUp } from './set-up.mjs'

await script(async () => {
  await setUp({ build: true })
  return runServer(['server/main.ts'], { NODE_ENV: 'production' })
})
