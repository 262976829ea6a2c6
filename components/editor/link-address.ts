import { safeUrl } from '#domain/safe-url.ts'

/** What somebody meant by "mesto.sk", "ana@mesto.sk" or a whole address; undefined when none is safe. */
export function addressFrom(typed: string): string | undefined {
  const text = typed.trim()
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(text)) return safeUrl(`mailto:${text}`)
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]+:\d+(\/|$)/.test(text)) return safeUrl(text)
  return /^[^\s/]+\.[^\s/]+/.test(text) ? safeUrl(`https://${text}`) : undefined
}
