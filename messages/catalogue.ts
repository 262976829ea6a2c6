import { _createCache, _createIntlFormatters, createTranslator } from 'use-intl/core'
import { FORMAT_TAGS, type Locale } from '#domain/locale.ts'
import { en, type Messages } from './en.ts'
import { ptBr } from './pt-br.ts'
import { sk } from './sk.ts'

export type { Messages } from './en.ts'

export type Part = keyof Messages

export type Translator<Name extends Part> = ReturnType<typeof createTranslator<Messages[Name]>>

const CATALOGUE: Record<Locale, Messages> = { en, sk, 'pt-BR': ptBr }

/** The messages as they are written, for whoever fills them without this library. */
export const allMessages = (locale: Locale): Messages => CATALOGUE[locale]

/** Parsed messages and Intl objects are costly to build; one cache serves every request. */
const cache = _createCache()
const formatters = _createIntlFormatters(cache)

/** The words of one part of the interface, in one language. */
export function translator<Name extends Part>(locale: Locale, part: Name): Translator<Name> {
  return createTranslator({
    locale: FORMAT_TAGS[locale],
    messages: CATALOGUE[locale][part],
    _cache: cache,
    _formatters: formatters,
  })
}

/** Only the named parts, for a client that shall not carry the rest. */
export function messagesOf(locale: Locale, parts: readonly Part[]): Partial<Messages> {
  const entries = parts.map((part) => [part, CATALOGUE[locale][part]])
  return Object.fromEntries(entries)
}
