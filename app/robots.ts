import type { MetadataRoute } from 'next'
import { config } from '#app/_lib/store.ts'

export const dynamic = 'force-dynamic'

/** What is public may be found; invented people and figures may not. */
export default function robots(): MetadataRoute.Robots {
  if (config().demo) return { rules: { userAgent: '*', disallow: '/' } }
  return { rules: { userAgent: '*', allow: '/', disallow: ['/sign-in', '/join/', '/account'] } }
}
