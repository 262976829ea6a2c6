// Versions below these have published holes. A lockfile that slips under one fails the build.
import { readFileSync } from 'node:fs'
import { inProject } from './project.mjs'

const FLOORS = {
  node: '24.13.0', // CVE-2025-59466: a stack overflow could not be caught
  next: '16.4.1', // CVE-2026-94482 and those before it
  react: '19.2.1', // CVE-2025-55182
  'react-dom': '19.2.1',
  'next-auth': '4.24.15', // CVE-2026-73420
  '@auth/core': '0.41.3',
  nodemailer: '10.4.1', // CVE-2026-125755: mail to the wrong address
  ws: '8.21.1', // CVE-2026-48779, CVE-2026-62389
  'socket.io-parser': '4.2.7', // CVE-2026-33151
  '@tiptap/extension-link': '2.10.4', // CVE-2025-14284
  '@tiptap/html': '3.6.7', // CVE-2025-61927, through happy-dom
  'happy-dom': '21.0.4', // CVE-2026-33943
  dompurify: '3.4.17', // CVE-2026-116802
  'express-rate-limit': '8.2.2', // CVE-2026-30827
}

/** A server that parses HTML with an imitated DOM invites what comes with it (CVE-2025-61927 …). */
const NEVER_IN_PRODUCTION = ['happy-dom', 'jsdom', 'exceljs', 'xlsx']

const { packages } = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'))
const faults = Object.entries(packages).flatMap(([path, { version, dev }]) => {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const floor = FLOORS[name]
  if (floor !== undefined && isBelow(version, floor)) return [`${path} is ${version}; the floor is ${floor}.`]
  if (NEVER_IN_PRODUCTION.includes(name) && dev !== true) return [`${path} must not run in production.`]
  return []
})

for (const fault of faults) console.error(fault)
process.exit(faults.length > 0 ? 1 : 0)

function isBelow(version, floor) {
  const [found, least] = [version, floor].map((text) => text.split(/[.-]/).slice(0, 3).map(Number))
  const different = found.findIndex((part, index) => part !== least[index])
  return different !== -1 && found[different] < least[different]
}
