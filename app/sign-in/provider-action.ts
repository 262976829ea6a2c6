'use server'

import { createHash } from 'node:crypto'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { submit } from '#app/_lib/action.ts'
import { nextAuthOptions } from '#app/_lib/next-auth.ts'
import { config } from '#app/_lib/store.ts'
import { returnPath } from '#domain/person/return-path.ts'
import { allow, refuse } from '#domain/result.ts'
import type { FormState } from '#protocol/form-state.ts'
import { providerForm } from '#protocol/sign-in.ts'
import { PROVIDER_ID } from '#server/sign-in-adapter.ts'
import { newToken } from '#server/token.ts'

/**
 * Sends somebody to the provider. The library begins only with a token of its own against forged
 * requests, which its script would fetch first; our edge has checked the request already, so the
 * token is made here and the button needs no script.
 */
export async function enterWithProvider(_before: FormState, form: FormData): Promise<FormState> {
  const started = await submit(form, providerForm, async ({ next }) => {
    if (!config().oidc) return refuse('not-found')
    return allow(await addressOfProvider(returnPath(next)))
  })
  if (!started.ok) return started.state
  redirect(started.value)
}

async function addressOfProvider(next: string): Promise<string> {
  const { appUrl, secret } = config()
  const options = nextAuthOptions()
  const csrfToken = newToken()
  const hash = createHash('sha256').update(`${csrfToken}${secret}`).digest('hex')
  const jar = await cookies()
  jar.set(`${options.useSecureCookies ? '__Host-' : ''}next-auth.csrf-token`, `${csrfToken}|${hash}`, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: options.useSecureCookies === true,
  })

  const request = new NextRequest(`${appUrl}/api/auth/signin/${PROVIDER_ID}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, callbackUrl: appUrl + next }),
  })
  const params = Promise.resolve({ nextauth: ['signin', PROVIDER_ID] })
  const response: Response = await NextAuth(options)(request, { params })
  for (const cookie of response.headers.getSetCookie()) setFromHeader(jar, cookie)
  return response.headers.get('location') ?? '/sign-in?error=OAuthSignin'
}

/** The library answers with headers; an action sets cookies one by one. */
function setFromHeader(jar: Awaited<ReturnType<typeof cookies>>, header: string): void {
  const [pair = '', ...attributes] = header.split(/;\s*/)
  const at = pair.indexOf('=')
  const has = (name: string) => attributes.some((attribute) => attribute.toLowerCase() === name)
  const maxAge = attributes.find((attribute) => /^max-age=/i.test(attribute))?.slice('max-age='.length)
  jar.set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)), {
    httpOnly: has('httponly'),
    secure: has('secure'),
    sameSite: 'lax',
    path: '/',
    ...(maxAge !== undefined && { maxAge: Number(maxAge) }),
  })
}
