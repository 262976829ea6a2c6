// npm run admin -- <e-mail>: makes that person an administrator.
import { runNode, script } from './run.mjs'
import { setUp } from './set-up.mjs'

await script(async () => {
  await setUp({ build: false })
  return runNode(['--env-file-if-exists=.env', 'scripts/make-administrator.ts', ...process.argv.slice(2)])
})
