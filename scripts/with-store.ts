import { readSettings, type Settings } from '#server/config.ts'
import { ForPeople } from '#server/for-people.ts'
import { explain } from '#server/life.ts'
import { createLog } from '#server/log.ts'
import { migrate } from '#server/postgres/migrate.ts'
import { joinDatabase } from '#server/postgres/open-database.ts'
import { createStore, type Store } from '#server/store/store.ts'

/** Runs one command on the database of this installation, whether Spolu is running or not. */
export async function withStore(
  work: (store: Store, settings: Settings, databaseUrl: string) => Promise<void>,
): Promise<void> {
  try {
    const settings = readSettings()
    await using house = new AsyncDisposableStack()
    const database = await joinDatabase(settings, createLog({ level: 'warn', readable: true }))
    house.defer(database.stop)
    await migrate(database.url)
    const store = createStore({ databaseUrl: database.url })
    house.defer(() => store.close())
    await work(store, settings, database.url)
  } catch (error) {
    explain(error)
    process.exitCode = 1
  }
}

/** A refusal in words for the person at the terminal. */
export const refusal = (words: string) => new ForPeople(words)
