'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { forgetSession } from '#app/_lib/entrance.ts'
import { contextForRequest, sessionToken } from '#app/_lib/request-context.ts'
import { config } from '#app/_lib/store.ts'
import { signOut } from '#server/commands/end-session.ts'
import { isFromOurPages } from '#server/same-origin.ts'

/** A suspended person may leave too, so this passes by the edge that refuses them everything. */
export async function leave(): Promise<void> {
  if (isFromOurPages(await headers(), config().origins)) {
    await signOut(await contextForRequest(), await sessionToken())
    await forgetSession()
  }
  redirect('/sign-out')
}
