/**
 * What a browser may do on our pages. A text of somebody else that reaches the page as markup must
 * not run: scripts need the nonce of this very answer, and what those load is trusted in turn.
 * Style attributes stay open, since React writes them for positions and carets; style elements do not.
 */
export type Site = {
  nonce: string
  /** As the front door wrote it: always one of our own names. */
  host: string
  isSecure: boolean
  isDevelopment: boolean
  /** Where a form of ours may lead besides ourselves: to the house's own sign-in. */
  signInProvider?: string | undefined
}

export function contentSecurityPolicy({
  nonce,
  host,
  isSecure,
  isDevelopment,
  signInProvider,
}: Site): string {
  const sockets = isSecure ? `wss://${host}` : `ws://${host}`
  // React's error overlay evaluates code, and the development server writes styles without a nonce.
  const scripts = isDevelopment ? " 'unsafe-eval'" : ''
  const styles = isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`

  const provider = URL.parse(signInProvider ?? '')?.origin

  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${scripts}`,
    `style-src 'self' ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${sockets}`,
    `form-action 'self'${provider ? ` ${provider}` : ''}`,
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "frame-src 'none'",
    "manifest-src 'self'",
    "worker-src 'self'",
  ].join('; ')
}

export function securityHeaders({
  path,
  isSecure,
}: {
  path: string
  isSecure: boolean
}): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': holdsSecrets(path) ? 'same-origin' : 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(isSecure && { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }),
  }
}

/**
 * Addresses of these pages may carry a one-time code, so no other site learns them. Our own does:
 * under `no-referrer` a browser posts their forms with `Origin: null`, which we refuse.
 */
const holdsSecrets = (path: string) => /^\/(sign-in|sign-out|join|setup|api\/auth)(\/|$)/.test(path)
