import { existsSync } from 'node:fs'
import { findChromium } from './chromium.mjs'
import { inProject } from './project.mjs'
import { Failure, run, runNode, say } from './run.mjs'

/** As root on Debian the distribution's package, else Playwright's download; resolves to the browser's path. */
export async function chromiumOnThisMachine() {
  const found = findChromium()
  if (found !== undefined) return found

  say('Installing Chromium for the journeys.')
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (isRootOnDebian) await installWithApt()
  else await runNode([inProject('node_modules/playwright-core/cli.js'), 'install', 'chromium'])

  const installed = findChromium()
  if (installed === undefined) {
    throw new Failure(
      'No Chromium could be installed. Install one yourself and name it: CHROMIUM_PATH=/path/to/chromium npm test',
    )
  }
  return installed
}

async function installWithApt() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-q'], { env })
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env })
}
