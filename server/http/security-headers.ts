import type { ServerResponse } from 'node:http'
import type { Settings } from '#server/config.ts'

const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'X-Permitted-Cross-Domain-Policies': 'none',
  'Origin-Agent-Cluster': '?1',
} as const

const ONE_YEAR = 'max-age=31536000; includeSubDomains'

/** All but the content policy, whose nonce is made with the page in proxy.ts. */
export function setSecurityHeaders(response: ServerResponse, { appUrl }: Pick<Settings, 'appUrl'>): void {
  for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value)
  if (appUrl.startsWith('https:')) response.setHeader('Strict-Transport-Security', ONE_YEAR)
}
