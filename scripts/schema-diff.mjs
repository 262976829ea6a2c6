// Prisma's `migrate` needs an engine from the network. The same engine comes through npm as
// WebAssembly and compares two schemas without a database, given an adapter that pretends.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The SQL that leads from one Prisma schema to another; `undefined` starts from nothing. */
export async function schemaDiff(from, to) {
  const engine = await startEngine(to)
  const { stdout } = await engine.diff({
    from: from === undefined ? { tag: 'empty' } : datamodel(from),
    to: datamodel(to),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return stdout?.includes('-- This is an empty migration.') ? '' : (stdout ?? '')
}

const datamodel = (content) => ({
  tag: 'schemaDatamodel',
  files: [{ path: 'schema.prisma', content }],
})

async function startEngine(schema) {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const bindings = await import(pathToFileURL(join(folder, 'schema_engine_bg.js')).href)
  const wasm = await readFile(join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return bindings.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, OFFLINE)
}

const done = (value) => ({ ok: true, value })

const OFFLINE_CONNECTION = {
  provider: 'postgres',
  adapterName: 'offline',
  queryRaw: async () => done({ columnNames: [], columnTypes: [], rows: [] }),
  executeRaw: async () => done(0),
  executeScript: async () => done(undefined),
  startTransaction: async () => {
    throw new Error('A comparison of two schemas needs no transaction.')
  },
  getConnectionInfo: () => done({ schemaName: 'public', supportsRelationJoins: true }),
  dispose: async () => done(undefined),
}

const OFFLINE = {
  provider: 'postgres',
  adapterName: 'offline',
  connect: async () => done(OFFLINE_CONNECTION),
  connectToShadowDb: async () => done(OFFLINE_CONNECTION),
}
