// npm run bench -- <name> [options]: one of the measurements in this folder against the real server. Prints one
// table. The server gets the first core, the measurement the second, so that neither takes the other's time.
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Failure, PINNED_NODE, run, say, script } from '../scripts/run.mjs'
import { setUp } from '../scripts/set-up.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const names = readdirSync(here)
  .filter((file) => file.endsWith('.ts') && file !== 'target.ts')
  .map((file) => file.slice(0, -3))

await script(async () => {
  const [name, ...options] = process.argv.slice(2)
  if (!names.includes(name)) throw new Failure(`Say what to measure: ${names.join(', ')}.`)
  await setUp({ build: true })
  say('Measuring. Nothing else should run on this machine.')
  return run('taskset', ['-c', '1', PINNED_NODE, join(here, `${name}.ts`), ...options])
})
