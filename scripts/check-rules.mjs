// docs/rules.md numbers what Spolu does; a test's title begins with the number. Both ways: a rule
// without a test is a wish, a test without a rule a secret.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from './project.mjs'

const ID = /^\W*([A-Z]{2,10}-\d+)\b/
const TITLE = /\b(?:test|it)(?:\.\w+)*(?:\([^)]*\))?\(\s*(['"`])([A-Z]{2,10}-\d+)\b/g

const rules = new Set(
  readFileSync(inProject('docs/rules.md'), 'utf8')
    .split('\n')
    .flatMap((line) => ID.exec(line)?.[1] ?? []),
)
const tested = new Map(
  readdirSync(inProject('tests'), { recursive: true })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .flatMap((file) => {
      const source = readFileSync(join(inProject('tests'), file), 'utf8')
      return [...source.matchAll(TITLE)].map(([, , id]) => [id, file])
    }),
)

const faults = [
  ...[...rules].filter((id) => !tested.has(id)).map((id) => `${id} in docs/rules.md has no test.`),
  ...[...tested]
    .filter(([id]) => !rules.has(id))
    .map(([id, file]) => `${id} in tests/${file} is not in docs/rules.md.`),
]
for (const fault of faults) console.error(fault)
console.log(`${rules.size} rules, ${tested.size} tested`)
process.exit(faults.length > 0 || rules.size === 0 ? 1 : 0)
