// Where the cluster and its socket lie. As root PostgreSQL runs as another user, who must get there.
import { createHash, randomBytes } from 'node:crypto'
import { chmod, chown, lstat, mkdir, readlink, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { ForPeople } from '#server/for-people.ts'
import {
  type Identity,
  isRoot,
  makeEnterable,
  mayEnter,
  nobody,
  SHARED_HOME,
} from '#server/postgres/unprivileged.ts'

export type Places = {
  readonly cluster: string
  readonly socket: string
  /** Whom PostgreSQL runs as, and so the owner of both. */
  readonly identity: Identity | undefined
}

/** A socket's path has at most about 100 bytes, and PostgreSQL adds its file's name. */
const LONGEST_FOLDER = 80

export async function preparePlaces(dataDir: string): Promise<Places> {
  await mkdir(dataDir, { recursive: true })
  const signpost = join(dataDir, 'postgres')
  const identity = await identityFor(signpost)
  if (identity !== undefined) await openOrMoveAway(dataDir, signpost, identity)
  const socket = socketFolder(dataDir)
  await takeSocketFolder(socket, identity)
  return { cluster: await readlink(signpost).catch(() => signpost), socket, identity }
}

/** The same folder for all who ask about one data folder: this is how `npm run admin` finds a running one. */
export function socketFolder(dataDir: string): string {
  const inData = join(dataDir, 'socket')
  if (!isRoot() && Buffer.byteLength(inData) <= LONGEST_FOLDER) return inData
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16)
  return join('/tmp', `spolu-${process.getuid?.()}-${name}`)
}

/** A cluster keeps its owner, so that one begun by an ordinary user can be continued by root. */
async function identityFor(cluster: string): Promise<Identity | undefined> {
  const found = await stat(cluster).catch(() => undefined)
  if (isRoot()) return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : nobody()
  if (found && found.uid !== process.getuid?.()) {
    throw new ForPeople(
      `${cluster} belongs to another user (uid ${found.uid}). Start Spolu as that user or as root, give the folder to yourself (chown -R), or set DATA_DIR to another folder.`,
    )
  }
  return undefined
}

/** A data folder under /root gets a signpost to a cluster that the other user can reach. */
async function openOrMoveAway(dataDir: string, signpost: string, identity: Identity): Promise<void> {
  const known = await lstat(signpost).catch(() => undefined)
  if (known?.isSymbolicLink() || mayEnter(dataDir, identity)) return
  const elsewhere = join(SHARED_HOME, randomBytes(6).toString('hex'))
  await makeEnterable(SHARED_HOME)
  await makeEnterable(elsewhere)
  if (known !== undefined || !mayEnter(elsewhere, identity)) {
    throw new ForPeople(
      `PostgreSQL does not run as root, and the user ${identity.uid} may not enter ${dataDir}. Set DATA_DIR to a folder that everybody may enter, for example /srv/spolu, or start Spolu as an ordinary user.`,
    )
  }
  await symlink(join(elsewhere, 'postgres'), signpost)
}

/** Private to the user that runs PostgreSQL; a folder that somebody else has put there is refused. */
async function takeSocketFolder(folder: string, identity: Identity | undefined): Promise<void> {
  await mkdir(folder, { recursive: true })
  const found = await lstat(folder)
  const owners = [process.getuid?.(), identity?.uid]
  if (found.isSymbolicLink() || !owners.includes(found.uid)) {
    throw new ForPeople(`${folder} belongs to somebody else (uid ${found.uid}). Remove it and start again.`)
  }
  if (identity !== undefined) await chown(folder, identity.uid, identity.gid)
  await chmod(folder, 0o700)
}
