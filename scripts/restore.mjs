// npm run restore -- <file>: fills an empty installation from a backup.
import { envFile, runNode, script } from './run.mjs'
import { setUp } from './set-up.mjs'

await script(async () => {
  await setUp({ build: false })
  return runNode([...envFile(), 'scripts/keep-backup.ts', 'restore', ...process.argv.slice(2)])
})
