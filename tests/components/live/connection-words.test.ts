import { expect, test } from 'vitest'
import { LOCALES } from '#domain/locale.ts'
import { messagesOf } from '#messages/catalogue.ts'
import { CLOSE, REFUSED_EDITS } from '#protocol/sync.ts'

test.each(LOCALES.map((locale) => [locale]))('every end and every refusal has words in %s', (locale) => {
  const { editor } = messagesOf(locale, ['editor'])
  const away = Object.keys(CLOSE).filter((reason) => !Object.hasOwn(editor?.away ?? {}, reason))
  const refused = REFUSED_EDITS.filter((reason) => !Object.hasOwn(editor?.refused ?? {}, reason))

  expect({ away, refused }).toEqual({ away: [], refused: [] })
})
