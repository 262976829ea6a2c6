import { z } from 'zod'
import { isLocale } from '#domain/locale.ts'
import { NAME_POLICIES } from '#domain/person/name.ts'

/**
 * The forms of entering, as the browser posts them. Lengths are bounded here; what an address, a
 * name or a code is, the rules of domain/person say. A message of a check is the reason it refuses with.
 */
const line = z.string().max(500, 'too-long')
const next = line.optional()
const id = z.uuid()
const slug = z.string().min(1).max(100)

export const LONGEST_MESSAGE = 1000
export const LONGEST_ORGANISATION = 120

const message = z.string().trim().max(LONGEST_MESSAGE, 'too-long').default('')

export const signInForm = z.object({ email: line.min(1, 'bad-email'), next })
export const codeForm = z.object({ code: line.min(1, 'code-wrong'), next })
export const linkForm = z.object({ token: line.min(1, 'link-expired'), next })
export const demoForm = z.object({ personId: id, next })
export const providerForm = z.object({ next })
export const setupForm = z.object({
  token: line.min(1, 'setup-token-wrong'),
  name: line.min(1, 'bad-name'),
  email: line.min(1, 'bad-email'),
})

export const joinCodeForm = z.object({ code: line.min(1, 'join-code-unknown') })
export const joinForm = z.object({
  code: line.min(1, 'join-code-unknown'),
  name: line.default(''),
  organisation: line.default(''),
})

export const askMembershipForm = z.object({ slug, name: line.default(''), email: line.default(''), message })
export const answerMembershipForm = z.object({
  slug,
  membershipId: id,
  verdict: z.enum(['active', 'refused']),
})
export const endMembershipForm = z.object({ slug, membershipId: id })

export const profileForm = z.object({
  name: line.min(1, 'bad-name'),
  locale: z.string().refine(isLocale),
  namePolicy: z.enum(NAME_POLICIES),
})
export const endSessionForm = z.object({ sessionId: id })

/** What a sign-in request remembers beside the address; see domain/person/membership.ts. */
export const membershipIntent = z.object({ groupId: id, name: z.string(), message: z.string().nullable() })
