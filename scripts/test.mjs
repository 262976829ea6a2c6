// npm test: set-up, checks, and every test there is, ending with "N passed, N failed".
// npm test -- <file or filter> runs only those tests.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check } from './check.mjs'
import { chromiumOnThisMachine } from './install-chromium.mjs'
import { inProject } from './project.mjs'
import { isStopped, runNode, say, script } from './run.mjs'
import { setUp } from './set-up.mjs'

await script(async () => {
  const filters = process.argv.slice(2)
  await setUp({ build: true })
  const chromium = await chromiumOnThisMachine()
  const failedChecks = filters.length === 0 ? await check() : []
  if (isStopped()) return 1

  const tests = await runVitest(filters, { CHROMIUM_PATH: chromium })
  if (failedChecks.length > 0) say(`Failed checks: ${failedChecks.join(', ')}`)
  const failed = tests.failed + failedChecks.length
  if (tests.passed + tests.failed === 0) say('No test ran: that is a failure.')
  console.log(`${tests.passed} passed, ${failed} failed`)
  return failed > 0 || tests.passed === 0 ? 1 : 0
})

async function runVitest(filters, env) {
  const folder = mkdtempSync(join(tmpdir(), 'spolu-results-'))
  const file = join(folder, 'results.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const vitest = inProject('node_modules/vitest/vitest.mjs')
  try {
    const code = await runNode([vitest, 'run', ...reporters, ...filters], { env })
    return count(JSON.parse(readFileSync(file, 'utf8')), code)
  } catch (error) {
    say(`Vitest left no results: ${error.message}`)
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A file that could not even be loaded, or an error outside of every test, counts as one failure. */
function count({ numPassedTests, numFailedTests, testResults }, code) {
  const unloaded = testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
  })
  const failed = numFailedTests + unloaded.length
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed }
}
