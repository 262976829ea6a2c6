// npm run admin -- <e-mail>: makes that person an administrator.
import { envFile, runNode, script } from './run.mjs'
import { setUp } from './set-up.mjs'

await script(async () => {
  await setUp({ build: false })
  return runNode([...envFile(), 'scripts/make-administrator.ts', ...process.argv.slice(2)])
})
