const PROTOCOLS: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:', 'tel:'])

/** Control and format characters: they hide a protocol ("java\tscript:") or turn an address around. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu

/**
 * The address of a link that strangers may have written, or undefined when it is none that we follow.
 * Editor, renderer, exports and mails all ask here. Relative addresses are refused: nobody could tell
 * which site they lead to once the text is printed or mailed.
 */
export function safeUrl(address: unknown): string | undefined {
  if (typeof address !== 'string') return undefined
  const visible = address.replaceAll(INVISIBLE, '').trim()
  if (visible.includes('\\') || !URL.canParse(visible)) return undefined

  const url = new URL(visible)
  if (!PROTOCOLS.has(url.protocol)) return undefined
  // "https://bank.example@evil.example" shows one name and leads to another.
  url.username = ''
  url.password = ''
  return url.href
}

/** Where a safe address leads, for people to see before they follow it; undefined for mail and telephone. */
export function hostOf(safeAddress: string): string | undefined {
  return new URL(safeAddress).host || undefined
}
