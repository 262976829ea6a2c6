import { type Config, configOfProcess } from '#server/config.ts'
import { createStore, type Store } from '#server/store/store.ts'

/** Next may load this module more than once; the pool of connections shall exist once a process. */
declare global {
  var spoluConfig: Config | undefined
  var spoluStore: Store | undefined
}

export function config(): Config {
  globalThis.spoluConfig ??= configOfProcess()
  return globalThis.spoluConfig
}

export function store(): Store {
  globalThis.spoluStore ??= createStore({ databaseUrl: config().databaseUrl })
  return globalThis.spoluStore
}
