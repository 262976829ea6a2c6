import { loadDemo } from '#server/demo.ts'
import { refusal, withStore } from './with-store.ts'

await withStore(async (store, settings) => {
  if (!settings.demo) {
    throw refusal(
      `${settings.appUrl} is a public address, and the demo would erase what is there. If you mean it: DEMO=1 npm run demo`,
    )
  }
  await loadDemo(store, { reset: true })
  console.log(`  The demo is loaded. See it at ${settings.appUrl}`)
})
