import type { AuthOptions } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { z } from 'zod'
import { config, store } from '#app/_lib/store.ts'
import type { OpenIdProvider } from '#server/config.ts'
import { sessionCookie } from '#server/session-cookie.ts'
import { createAdapter, PROVIDER_ID } from '#server/sign-in-adapter.ts'
import { newToken } from '#server/token.ts'

/** An upper bound; when a session ends, domain/person/session.ts says. */
const SESSION_MAX_AGE_S = 30 * 24 * 60 * 60

/**
 * The sign-in library keeps sessions in the same table and cookie as our own ways in, and adds the
 * accounts of the house, where they are set up. Sign-in by e-mail is ours (app/sign-in), since the
 * library's signs in whoever merely opens the link.
 */
export function nextAuthOptions(): AuthOptions {
  const { appUrl, secret, oidc } = config()
  return {
    secret,
    adapter: createAdapter(store(), () => new Date()),
    providers: oidc ? [openId(oidc)] : [],
    session: { strategy: 'database', maxAge: SESSION_MAX_AGE_S, generateSessionToken: newToken },
    useSecureCookies: appUrl.startsWith('https:'),
    cookies: { sessionToken: sessionCookie(appUrl) },
    pages: { signIn: '/sign-in', signOut: '/sign-out', error: '/sign-in' },
    callbacks: {
      signIn: async ({ user }) => !(await isSuspended(user.id)),
      session: ({ session }) => ({ expires: session.expires, user: { name: session.user?.name ?? null } }),
      redirect: ({ url, baseUrl }) => (URL.parse(url, baseUrl)?.origin === baseUrl ? url : baseUrl),
    },
  }
}

const claims = z.object({
  sub: z.string().min(1),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.stringbool()]).optional(),
})

function openId({ name, issuer, clientId, clientSecret }: OpenIdProvider): OAuthConfig<unknown> {
  return {
    id: PROVIDER_ID,
    name,
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    issuer,
    clientId,
    clientSecret,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope: 'openid profile email' } },
    // Only addresses that the provider has verified reach `profile`, so nobody enters as somebody else.
    allowDangerousEmailAccountLinking: true,
    profile(profile) {
      const claim = claims.parse(profile)
      return {
        id: claim.sub,
        name: claim.name ?? claim.preferred_username ?? claim.email ?? claim.sub,
        email: claim.email_verified === true ? (claim.email ?? null) : null,
      }
    },
  }
}

async function isSuspended(personId: string): Promise<boolean> {
  if (!z.uuid().safeParse(personId).success) return false
  const person = await store().people.findActor(personId)
  return person?.suspended ?? false
}
