import { makeAdministrator } from '#server/admin.ts'
import { refusal, withStore } from './with-store.ts'

await withStore(async (store, { appUrl }) => {
  const made = await makeAdministrator(store, process.argv[2] ?? '')
  if (!made.ok) throw refusal('Whose address? npm run admin -- somebody@example.org')
  console.log(`  ${made.value.email} administers this installation now. Sign in at ${appUrl}/sign-in`)
})
