import { timingSafeEqual } from 'node:crypto'
import { SIGN_IN_CODE_LENGTH } from '#domain/person/short-code.ts'
import { newShortCode } from '#server/short-code.ts'
import { hashToken, newToken } from '#server/token.ts'

/** The two secrets of one sign-in message, and what of them is kept. */
export function newSignInSecrets(browser: string) {
  const link = newToken()
  const code = newShortCode(SIGN_IN_CODE_LENGTH)
  return {
    link,
    code,
    kept: {
      linkHash: hashToken(link),
      codeHash: hashCode(browser, code),
      browserHash: hashToken(browser),
    },
  }
}

/** The code is short, so its hash is bound to the secret of the browser that asked, which is not. */
export const hashCode = (browser: string, code: string) => hashToken(`${browser}:${code}`)

export function isSame(hash: string, other: string): boolean {
  const [a, b] = [Buffer.from(hash), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
