import type { Store } from '#server/store/store.ts'
import { loadBrazilianProcess } from './demo/brazilian.ts'
import { readBrazilianSeed, readSlovakSeed } from './demo/seed.ts'
import { loadSlovakProcess } from './demo/slovak.ts'
import { loadToday } from './demo/today.ts'

/**
 * Fills an empty installation with the two processes on which Spolu is measured, through the commands
 * that the interface uses wherever one exists. With `reset` whatever is there goes first.
 */
export async function loadDemo(store: Store, { reset }: { readonly reset: boolean }): Promise<void> {
  if (reset) await store.wipe()
  const slovak = await loadSlovakProcess(store)
  const brazilian = await loadBrazilianProcess(store)
  await loadToday(slovak, brazilian, new Date())
}

/** Whom a newcomer can enter as, with one click on the sign-in page. */
export function demoPeople(): { readonly name: string; readonly role: string }[] {
  return [readSlovakSeed(), readBrazilianSeed()].flatMap(({ people }) =>
    people
      .filter(({ account_role }) => account_role !== 'public')
      .map(({ name, account_role, function: post }) => ({ name, role: post ?? account_role })),
  )
}
