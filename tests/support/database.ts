import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { createStore, type Store } from '#server/store/store.ts'

export type FreshDatabase = AsyncDisposable & { readonly url: string; readonly store: Store }

/** A database of this test's own, migrated and empty: `await using database = await freshDatabase()`. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const template = inject('templateUrl')
  const url = await createDatabase(nameOf(template))
  const store = createStore({ databaseUrl: url })
  return {
    url,
    store,
    [Symbol.asyncDispose]: async () => {
      await store.close()
      await administer(`DROP DATABASE "${nameOf(url)}" WITH (FORCE)`)
    },
  }
}

/** The same without tables, for what is about migrations. */
export async function emptyDatabase(): Promise<AsyncDisposable & { readonly url: string }> {
  const url = await createDatabase('template1')
  return {
    url,
    [Symbol.asyncDispose]: () => administer(`DROP DATABASE "${nameOf(url)}" WITH (FORCE)`),
  }
}

async function createDatabase(template: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await administer(`CREATE DATABASE "${name}" TEMPLATE "${template}"`)
  return atDatabase(name)
}

/** From outside of the template: nobody may be connected to it while it is copied. */
async function administer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: atDatabase('postgres') })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

function atDatabase(name: string): string {
  const url = new URL(inject('templateUrl'))
  url.pathname = `/${name}`
  return url.href
}

const nameOf = (url: string) => new URL(url).pathname.slice(1)
