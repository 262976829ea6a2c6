// Every language says everything: the same parts, the same keys, the same arguments and tags.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { placeholdersOf } from './icu-placeholders.mjs'
import { inProject } from './project.mjs'

const FOLDER = inProject('messages')
const REFERENCE = 'en'

const locales = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
const catalogues = new Map(locales.map((locale) => [locale, readCatalogue(locale)]))
const reference = catalogues.get(REFERENCE) ?? new Map()

const faults = locales.flatMap((locale) => [...compare(locale, catalogues.get(locale))])
if (reference.size === 0) faults.push(`messages/${REFERENCE} says nothing.`)
for (const fault of faults) console.error(fault)
console.log(`${reference.size} messages in ${locales.join(', ')}`)
process.exit(faults.length > 0 ? 1 : 0)

function* compare(locale, catalogue) {
  for (const [key, message] of reference) {
    const said = catalogue.get(key)
    if (said === undefined) yield `${locale} lacks ${key}`
    else yield* comparePlaceholders({ locale, key, message, said })
  }
  for (const key of catalogue.keys()) {
    if (!reference.has(key)) yield `${locale} has ${key}, which ${REFERENCE} lacks`
  }
}

function* comparePlaceholders({ locale, key, message, said }) {
  try {
    const [wanted, found] = [placeholdersOf(message).join(', '), placeholdersOf(said).join(', ')]
    if (wanted !== found) yield `${locale} ${key} uses [${found}], ${REFERENCE} uses [${wanted}]`
  } catch (error) {
    yield `${locale} ${key}: ${error.message}`
  }
}

/** `part.nested.key` → message */
function readCatalogue(locale) {
  const files = readdirSync(join(FOLDER, locale)).filter((file) => file.endsWith('.json'))
  return new Map(
    files.flatMap((file) => {
      const content = JSON.parse(readFileSync(join(FOLDER, locale, file), 'utf8'))
      return flatten(content, file.replace(/\.json$/, ''))
    }),
  )
}

function flatten(value, path) {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, `${path}.${key}`))
}
