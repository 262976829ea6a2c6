import { resolve } from 'node:path'
import { backUp, RestoreRefused, restore } from '#server/postgres/backup.ts'
import { refusal, withStore } from './with-store.ts'

const [verb, name] = process.argv.slice(2)

await withStore(async (_store, settings, databaseUrl) => {
  if (!name) throw refusal(`Name the file: npm run ${verb} -- spolu.backup`)
  const file = resolve(name)
  if (verb === 'backup') {
    const rows = await backUp(databaseUrl, file)
    console.log(`  ${rows} rows are in ${file}. Keep it elsewhere, together with ${settings.dataDir}/secret`)
    return
  }
  try {
    const rows = await restore(databaseUrl, file)
    console.log(`  ${rows} rows are back. Start with npm start`)
  } catch (error) {
    throw error instanceof RestoreRefused ? refusal(error.message) : error
  }
})
