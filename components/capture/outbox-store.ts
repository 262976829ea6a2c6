import type { Captured } from '#components/capture/captured.ts'
import { CUSTOM, settled, waitingKey } from '#components/live/journals.ts'

/** Where contributions wait in this browser. A failed write is no error: they are still on the page. */
export type OutboxStore = {
  readonly all: () => Promise<Captured[]>
  readonly keep: (item: Captured) => Promise<void>
  readonly forget: (key: string) => Promise<void>
  readonly close: () => void
}

const SAID = 'said'
/** Beside the clients of a document, of which none is 0. */
const COUNT = waitingKey(0)

/**
 * A database beside the journal of the same meeting and person, in the form in which signing out looks
 * for what still waits. Undefined where the browser keeps nothing, as in private windows.
 */
export async function openOutboxStore(journal: string): Promise<OutboxStore | undefined> {
  const database = await open(`${journal}:said`).catch(() => undefined)
  if (!database) return undefined
  const write = async (change: (said: IDBObjectStore) => void) => {
    // The count changes together with what it counts.
    const transaction = database.transaction([SAID, CUSTOM], 'readwrite')
    const said = transaction.objectStore(SAID)
    change(said)
    await settled(transaction.objectStore(CUSTOM).put(await settled(said.count()), COUNT))
  }
  return {
    all: () => settled(database.transaction(SAID).objectStore(SAID).getAll()),
    keep: (item) => write((said) => void said.put(item, item.key)).catch(() => undefined),
    forget: (key) => write((said) => void said.delete(key)).catch(() => undefined),
    close: () => database.close(),
  }
}

async function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => {
    for (const store of [SAID, CUSTOM]) request.result.createObjectStore(store)
  }
  const database = await settled(request)
  // Signing out in another tab deletes it.
  database.onversionchange = () => database.close()
  return database
}
