// npm start, on a machine that has nothing but git and some Node with npm.

import { script } from './run.mjs'
import { runServer } from './run-server.mjs'
import { setUp } from './set-up.mjs'

await script(async () => {
  await setUp({ build: true })
  return runServer(['server/main.ts'], {
    NODE_ENV: 'production',
    NODE_OPTIONS: quiet(process.env.NODE_OPTIONS),
  })
})

/** What a library asks its own programmers to change is no news for who runs a server. */
function quiet(options) {
  return [options, '--disable-warning=DeprecationWarning'].filter(Boolean).join(' ')
}
