// How much JavaScript a visitor's browser fetches for a public meeting, beyond what an empty page of
// this Next version ships:
//
//   node bench/page-weight.mjs http://localhost:3000 /meetings/seniori-nazivo [/about]
//
// Counts compressed bytes without headers, as the browser reports them, until the page is live. Our
// smallest page (/about) is weighed for comparison. Ends with 1 above the budget.
import { chromium } from 'playwright-core'
import { findChromium } from '#scripts/chromium.mjs'

const BUDGET_KB = 60

/** A new app with one page that holds one paragraph: measured with next 16.4.6. */
const BARE_NEXT_KB = 134.9

const [base, page, empty = '/about'] = process.argv.slice(2)
if (!base || !page) {
  console.error('Usage: node bench/page-weight.mjs <address> <path of a meeting> [<path of a small page>]')
  process.exit(2)
}

const browser = await chromium.launch({
  executablePath: findChromium(),
  // Chromium's sandbox does not start as root.
  chromiumSandbox: process.getuid?.() !== 0,
})
try {
  const small = await weigh(empty)
  const meeting = await weigh(page)
  const beyond = meeting.total / 1000 - BARE_NEXT_KB
  report(empty, small)
  report(page, meeting)
  console.log(`\nbeyond ${empty}: ${kb(meeting.total - small.total)} kB`)
  console.log(`beyond an empty page of Next: ${beyond.toFixed(1)} kB of at most ${BUDGET_KB} kB`)
  process.exitCode = beyond > BUDGET_KB ? 1 : 0
} finally {
  await browser.close()
}

/** The bytes of each script as they came compressed over the wire, without their headers. */
async function weigh(path) {
  const tab = await browser.newPage()
  await tab.goto(new URL(path, base).href, { waitUntil: 'networkidle' })
  const files = await tab.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
      .map(({ name, encodedBodySize }) => ({ name, bytes: encodedBodySize })),
  )
  await tab.close()
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
