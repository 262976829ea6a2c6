import { isLocale, type Locale, negotiateLocale } from '#domain/locale.ts'
import en from './en/errors.json' with { type: 'json' }
import ptBr from './pt-BR/errors.json' with { type: 'json' }
import sk from './sk/errors.json' with { type: 'json' }

/** Small enough to travel with every page: a page that failed can ask nobody for words. */
const ERROR_WORDS: Record<Locale, typeof en> = { en, sk, 'pt-BR': ptBr }

export type ErrorWords = typeof en

/** `language` is the page's own, or what the browser prefers. */
export const errorWords = (language: string): ErrorWords =>
  ERROR_WORDS[isLocale(language) ? language : negotiateLocale(language)]
