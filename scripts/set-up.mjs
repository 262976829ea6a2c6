// Brings a fresh clone, or one whose sources have changed, to where it can run: packages, Prisma's
// client, Next's build. Each step is skipped when its inputs are those of the last time.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from './project.mjs'
import { Failure, isStopped, PINNED_NODE, run, runNode, say } from './run.mjs'
import { holdingSetUpLock } from './set-up-lock.mjs'

export async function setUp({ build }) {
  await holdingSetUpLock(async () => {
    await install()
    await generate()
    if (build) await buildPages()
  })
}

// ------------------------------------------------------------------ packages

async function install() {
  if (isInstalled()) return
  say('Installing packages. At first this takes a minute or two.')
  const npm = process.env.npm_execpath
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const code = npm?.endsWith('.js') ? await run(process.execPath, [npm, ...args]) : await run('npm', args)
  goOnIf(
    code === 0,
    'npm could not install the packages; its message stands above. Check the network, then run this again.',
  )
  goOnIf(
    isInstalled(),
    `npm has installed the packages, but ${PINNED_NODE} does not run. If your npm skips install scripts (ignore-scripts), allow them for this project: npm config set ignore-scripts false --location=project`,
  )
}

/** npm writes node_modules/.package-lock.json last: what it lists is there. */
function isInstalled() {
  const wanted = readPackages('package-lock.json')
  const found = readPackages('node_modules/.package-lock.json')
  const isComplete = Object.entries(wanted).every(([path, { version, optional }]) => {
    return path === '' || found[path]?.version === version || (optional === true && found[path] === undefined)
  })
  if (!isComplete) return false
  const pinned = spawnSync(PINNED_NODE, ['--version'], { encoding: 'utf8' })
  return pinned.stdout?.trim() === `v${wanted['node_modules/node'].version}`
}

function readPackages(file) {
  const path = inProject(file)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {}
}

// ------------------------------------------------------------------ generated code and pages

async function generate() {
  const stamp = inProject('prisma/generated/.made-from')
  const inputs = fingerprint(['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'])
  if (isFresh(stamp, inputs)) return
  say("Generating the database's client.")
  const code = await runNode([inProject('node_modules/prisma/build/index.js'), 'generate', '--no-hints'])
  goOnIf(code === 0, 'prisma/schema.prisma could not be turned into code; the message stands above.')
  writeFileSync(stamp, inputs)
}

const PAGE_SOURCES = [
  'app',
  'components',
  'domain',
  'messages',
  'protocol',
  'public',
  'server',
  'next.config.mjs',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'prisma/schema.prisma',
  'proxy.ts',
]

async function buildPages() {
  const stamp = inProject(process.env.NEXT_DIST_DIR ?? '.next', '.made-from')
  const inputs = fingerprint(PAGE_SOURCES)
  if (isFresh(stamp, inputs)) return
  say('Building the pages. This takes about a minute.')
  rmSync(stamp, { force: true })
  const next = inProject('node_modules/next/dist/bin/next')
  const code = await runNode([next, 'build'], { env: { NODE_ENV: 'production' } })
  goOnIf(code === 0, 'The pages could not be built; the message stands above.')
  writeFileSync(stamp, inputs)
}

const isFresh = (stamp, inputs) => existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs

/** One hash over names and contents: a checkout that only touches times builds nothing. */
function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const path of paths)
    for (const file of filesIn(path)) hash.update(`${file}\0`).update(readFileSync(inProject(file)))
  return hash.digest('hex')
}

function filesIn(path) {
  if (!existsSync(inProject(path))) return []
  try {
    const entries = readdirSync(inProject(path)).sort()
    return entries.flatMap((entry) => filesIn(join(path, entry)))
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path]
    throw error
  }
}

function goOnIf(isFine, whatToDo) {
  if (isStopped()) throw new Failure('Stopped.')
  if (!isFine) throw new Failure(whatToDo)
}
