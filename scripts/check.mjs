// npm run check [-- style types …]: everything that needs no running program.
import { existsSync } from 'node:fs'
import { inProject } from './project.mjs'
import { capture, isStopped, PINNED_NODE, say, script } from './run.mjs'
import { setUp } from './set-up.mjs'

const tool = (path, ...args) => [inProject('node_modules', path), ...args]
const own = (name) => [inProject('scripts', name)]

const CHECKS = {
  style: [tool('@biomejs/biome/bin/biome', 'ci', '--colors=off', '--error-on-warnings', '.')],
  types: [tool('next/dist/bin/next', 'typegen'), tool('typescript/bin/tsc', '--noEmit')],
  layers: [own('check-layers.mjs')],
  unused: [tool('knip/bin/knip.js')],
  floors: [own('check-floors.mjs')],
  messages: [own('check-messages.mjs')],
  rules: [own('check-rules.mjs')],
}

/** Runs the named checks, or all; resolves to the names of those that failed. */
export async function check(names = Object.keys(CHECKS)) {
  const failed = []
  for (const name of names) {
    if (isStopped()) break
    const startedAt = Date.now()
    const { code, output } = await runSteps(CHECKS[name])
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
    say(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
    if (code !== 0) {
      failed.push(name)
      process.stdout.write(`${output.trimEnd()}\n`)
    }
  }
  return failed
}

async function runSteps(steps) {
  let last = { code: 0, output: '' }
  for (const args of steps) {
    last = await capture(PINNED_NODE, args)
    if (last.code !== 0) break
  }
  return last
}

if (process.argv[1] === inProject('scripts/check.mjs')) {
  await script(async () => {
    const names = process.argv.slice(2)
    const unknown = names.filter((name) => !(name in CHECKS))
    if (unknown.length > 0) {
      say(`There is no check ${unknown.join(', ')}. There are: ${Object.keys(CHECKS).join(', ')}.`)
      return 1
    }
    if (!existsSync(inProject('prisma/generated')) || names.length === 0) await setUp({ build: false })
    const failed = await check(names.length === 0 ? undefined : names)
    return failed.length === 0 ? 0 : 1
  })
}
