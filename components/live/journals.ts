/**
 * The journals that this browser keeps: one database per meeting and person, written by y-indexeddb.
 * This file knows them from outside, with no library, since the sign-out of every page needs it.
 */
const PREFIX = 'spolu:'

export const journalName = (meetingCode: string, personId: string | null) =>
  `${PREFIX}${meetingCode}:${personId ?? 'visitor'}`

/** What somebody was typing beside the document; found again under the journal's name. */
export const draftKey = (journal: string, name: string) => `${journal}:draft:${name}`

/** y-indexeddb's stores: what was written, and a place for our own notes. */
export const UPDATES = 'updates'
export const CUSTOM = 'custom'

/** One note per tab, so that tabs do not overwrite each other's count. */
const WAITING = 'waiting:'
export const waitingKey = (clientId: number) => `${WAITING}${clientId}`

/** The changes, by key, that no acknowledgement covered when a tab last noted it. */
export async function readWaiting(database: IDBDatabase): Promise<ReadonlyMap<string, number>> {
  const store = database.transaction(CUSTOM, 'readonly').objectStore(CUSTOM)
  const range = IDBKeyRange.bound(WAITING, `${WAITING}\uffff`)
  const [keys, values] = await Promise.all([settled(store.getAllKeys(range)), settled(store.getAll(range))])
  return new Map(keys.map((key, index) => [String(key), countOf(values[index])]))
}

const countOf = (value: unknown) => (typeof value === 'number' && value > 0 ? value : 0)

export type Cleared = { readonly cleared: true } | { readonly cleared: false; readonly waiting: number }

/** Forgets all journals of this browser, unless changes in them still wait for the server. */
export async function clearJournals(): Promise<Cleared> {
  const names = await namesOfJournals()
  const counts = await Promise.all(names.map(waitingIn))
  const waiting = counts.reduce((sum, count) => sum + count, 0)
  if (waiting > 0) return { cleared: false, waiting }

  await Promise.all(names.map((name) => settled(indexedDB.deleteDatabase(name))))
  forgetDrafts()
  return { cleared: true }
}

function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
}

async function namesOfJournals(): Promise<string[]> {
  if (typeof indexedDB === 'undefined' || !indexedDB.databases) return []
  const databases = await indexedDB.databases()
  return databases.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name] : []))
}

async function waitingIn(name: string): Promise<number> {
  const database = await settled(indexedDB.open(name))
  try {
    if (!database.objectStoreNames.contains(CUSTOM)) return 0
    const waiting = await readWaiting(database)
    return [...waiting.values()].reduce((sum, count) => sum + count, 0)
  } finally {
    database.close()
  }
}

export function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
