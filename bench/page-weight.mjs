// How much JavaScript a visitor's browser fetches for a public meeting, beyond what an almost empty page
// of this Next version ships:
//
//   node bench/page-weight.mjs http://localhost:3000 /meetings/seniori-nazivo [/about]
//
// Counts the bytes that travel, as the browser reports them, until the page is live. Ends with 1 when
// the difference is above the budget.
import { chromium } from 'playwright-core'
import { findChromium } from '#scripts/chromium.mjs'

const BUDGET_KB = 60

const [base, page, empty = '/about'] = process.argv.slice(2)
if (!base || !page) {
  console.error('Usage: node bench/page-weight.mjs <address> <path of a meeting> [<path of an empty page>]')
  process.exit(2)
}

const browser = await chromium.launch({
  executablePath: findChromium(),
  // Chromium's sandbox does not start as root.
  chromiumSandbox: process.getuid?.() !== 0,
})
try {
  const baseline = await weigh(empty)
  const meeting = await weigh(page)
  const beyond = meeting.total - baseline.total
  report(empty, baseline)
  report(page, meeting)
  console.log(`\nbeyond the empty page: ${kb(beyond)} kB of at most ${BUDGET_KB} kB`)
  process.exitCode = beyond > BUDGET_KB * 1000 ? 1 : 0
} finally {
  await browser.close()
}

/** The transferred bytes of each script, by its path. */
async function weigh(path) {
  const context = await browser.newContext()
  const tab = await context.newPage()
  const session = await context.newCDPSession(tab)
  const scripts = new Map()
  const sizes = new Map()
  await session.send('Network.enable')
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script' || /javascript/.test(response.mimeType)) {
      scripts.set(requestId, new URL(response.url).pathname)
    }
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sizes.set(requestId, encodedDataLength)
  })
  await tab.goto(new URL(path, base).href, { waitUntil: 'networkidle' })
  const files = [...scripts].map(([id, name]) => ({ name, bytes: sizes.get(id) ?? 0 }))
  await context.close()
  return { files, total: files.reduce((sum, { bytes }) => sum + bytes, 0) }
}

function report(path, { files, total }) {
  console.log(`\n${path}: ${kb(total)} kB of JavaScript in ${files.length} files`)
  for (const { name, bytes } of files.toSorted((a, b) => b.bytes - a.bytes)) {
    console.log(`${kb(bytes).padStart(8)} kB  ${name.split('/').at(-1)}`)
  }
}

function kb(bytes) {
  return (bytes / 1000).toFixed(1)
}
