import { MAX_CODE_TRIES, parseShortCode, SIGN_IN_CODE_LENGTH } from '#domain/person/short-code.ts'
import { allow, type Result, refuse } from '#domain/result.ts'
import type { Reason } from '#protocol/reasons.ts'
import type { Act, Context } from '#server/context.ts'
import type { Entrance } from '#server/entrance.ts'
import { machineKey } from '#server/limits.ts'
import { hashCode, isSame } from '#server/secrets.ts'
import { hashToken } from '#server/token.ts'
import { enterByMail, type KeptRequest } from './enter-by-mail.ts'
import type { Entered } from './open-session.ts'

/** The code works in the browser that asked for it, five tries long. */
export async function finishSignInByCode(
  ctx: Context,
  { limits, knocker, locale }: Entrance,
  { code }: { code: string },
): Promise<Result<Entered, Reason>> {
  const typed = parseShortCode(code, SIGN_IN_CODE_LENGTH)
  if (typed === undefined) return refuse('code-wrong')
  const tries = { 'code-by-browser': knocker.browser, 'code-by-machine': machineKey(knocker.machine) }
  if (!(await limits.allow(tries))) return refuse('rate-limited')

  const at = ctx.now()
  const outcome = await ctx.store.act({ actor: ctx.actor, command: 'person:enter', at }, async (act) => {
    const found = await tryCode(act, { browser: knocker.browser, code: typed, at })
    if (!found.ok) return found
    // A wrong try must stay counted, so its refusal travels in a transaction that commits.
    return allow(
      found.value
        ? await enterByMail(act, found.value, { knocker, at, way: 'mail-code', locale })
        : refuse('code-wrong'),
    )
  })
  return outcome.ok ? outcome.value : outcome
}

async function tryCode(
  act: Act,
  { browser, code, at }: { browser: string; code: string; at: Date },
): Promise<Result<KeptRequest | undefined, 'code-expired' | 'too-many-attempts'>> {
  const browserHash = hashToken(browser)
  const waiting = await act.signIn.waitingIn(browserHash, at)
  if (waiting.length === 0) return refuse('code-expired')
  if ((await act.signIn.countTry(browserHash, at)) === 0) return refuse('too-many-attempts')

  const expected = hashCode(browser, code)
  const meant = waiting.find(
    ({ codeHash, attempts }) => attempts < MAX_CODE_TRIES && isSame(codeHash, expected),
  )
  if (!meant) {
    await act.audit({ action: 'person:code-wrong', object: 'sign-in', objectId: null, detail: {} })
  }
  return allow(meant)
}

/** The link works once, in whichever browser its reader opens it, and only when they press the button. */
export async function finishSignInByLink(
  ctx: Context,
  { knocker, locale }: Entrance,
  { token }: { token: string },
): Promise<Result<Entered, Reason>> {
  const at = ctx.now()
  const outcome = await ctx.store.act({ actor: ctx.actor, command: 'person:enter', at }, async (act) => {
    const request = await act.signIn.findByLink(hashToken(token), at)
    if (!request) return refuse('link-expired')
    return allow(await enterByMail(act, request, { knocker, at, way: 'mail-link', locale }))
  })
  return outcome.ok ? outcome.value : outcome
}
