export const LOCALES = ['en', 'sk', 'pt-BR'] as const

export type Locale = (typeof LOCALES)[number]

export const DEFAULT_LOCALE: Locale = 'en'

/** What each language calls itself. */
export const LOCALE_NAMES: Record<Locale, string> = {
  en: 'English',
  sk: 'Slovenčina',
  'pt-BR': 'Português',
}

/** The tag whose formats apply: British dates and numbers for English. */
export const FORMAT_TAGS: Record<Locale, string> = { en: 'en-GB', sk: 'sk-SK', 'pt-BR': 'pt-BR' }

/** Czech readers understand Slovak, and European Portuguese readers understand ours. */
const UNDERSTOOD: ReadonlyMap<string, Locale> = new Map<string, Locale>([
  ['en', 'en'],
  ['sk', 'sk'],
  ['cs', 'sk'],
  ['pt', 'pt-BR'],
])

export const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value)

/** The best of our languages for an `Accept-Language` header, by its weights and then its order. */
export function negotiateLocale(acceptLanguage: string | null | undefined): Locale {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map(parseWish)
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)

  for (const { language } of wishes) {
    const locale = UNDERSTOOD.get(language)
    if (locale) return locale
  }
  return DEFAULT_LOCALE
}

function parseWish(part: string) {
  const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))
  const weight = quality === undefined ? 1 : Number(quality.slice(2))
  return { language: tag.split('-')[0] ?? '', weight: Number.isNaN(weight) ? 0 : weight }
}
