// npm run backup -- <file>: writes everything into one file, while Spolu runs or not.
import { envFile, runNode, script } from './run.mjs'
import { setUp } from './set-up.mjs'

await script(async () => {
  await setUp({ build: false })
  return runNode([...envFile(), 'scripts/keep-backup.ts', 'backup', ...process.argv.slice(2)])
})
