import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { endDemoSessions, firstAdminToken } from '#server/admin.ts'
import type { Config } from '#server/config.ts'
import { demoPeople, loadDemo } from '#server/demo.ts'
import type { Store } from '#server/store/store.ts'

/** How somebody gets in at all. */
export type FirstEntry =
  | { readonly kind: 'demo'; readonly people: ReturnType<typeof demoPeople> }
  | { readonly kind: 'token'; readonly token: string; readonly file: string }
  | { readonly kind: 'known' }

/** Fills an empty database with the demo; on a public address it waits for its first administrator instead. */
export async function prepareFirstEntry(config: Config, store: Store): Promise<FirstEntry> {
  if (config.demo) {
    await loadDemoOnce(config.dataDir, store)
    return { kind: 'demo', people: demoPeople() }
  }
  await endDemoSessions(store)
  const token = await firstAdminToken(store)
  if (token === undefined) return { kind: 'known' }
  const file = join(config.dataDir, 'setup-token')
  await writeFile(file, `${token}\n`, { mode: 0o600 })
  return { kind: 'token', token, file }
}

/** A mark says that the demo is being loaded: after a start cut short it is loaded again from nothing. */
async function loadDemoOnce(dataDir: string, store: Store): Promise<void> {
  const mark = join(dataDir, 'demo-is-loading')
  const wasCutShort = existsSync(mark)
  if (!wasCutShort && !(await store.isEmpty())) return
  await writeFile(mark, '')
  await loadDemo(store, { reset: wasCutShort })
  await rm(mark)
}
