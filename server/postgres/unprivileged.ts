import { spawnSync } from 'node:child_process'
import { chmod, mkdir, readFile } from 'node:fs/promises'

/** Whom PostgreSQL runs as. It refuses root; `undefined` means "as ourselves". */
export type Identity = { readonly uid: number; readonly gid: number }

/** Root's alternative to folders that only root may enter, such as those under /root. */
export const SHARED_HOME = '/var/lib/spolu'

export const isRoot = () => process.getuid?.() === 0

export async function nobody(): Promise<Identity> {
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '')
  const line = users.split('\n').find((user) => user.startsWith('nobody:'))
  const [, , uid, gid] = line?.split(':') ?? []
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) }
}

/** Whether that user gets through all folders above this one and may enter it. */
export function mayEnter(folder: string, identity: Identity): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { cwd: '/', ...identity }).status === 0
}

/** Whether that user may run this program and load its libraries. */
export function mayRun(program: string, identity: Identity | undefined): boolean {
  return spawnSync(program, ['--version'], { cwd: '/', ...identity }).status === 0
}

/** A folder that everybody may enter, whatever the umask says. */
export async function makeEnterable(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o755)
}
