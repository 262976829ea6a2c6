import NextAuth from 'next-auth'
import { nextAuthOptions } from '#app/_lib/next-auth.ts'

/** Made at the first request, since the settings are not there while Next builds. */
type Handler = (request: Request, context: { params: Promise<{ nextauth: string[] }> }) => Promise<Response>

const answer: Handler = (request, context) => NextAuth(nextAuthOptions())(request, context)

export { answer as GET, answer as POST }
