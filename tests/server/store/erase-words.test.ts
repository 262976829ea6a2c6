import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type ErasedWords, parseErasedWords, placesOf } from '#domain/history/erasing.ts'
import { newSharedDocument } from '#protocol/shared-document.ts'
import { eraseWords, holdsWords } from '#server/store/erase-words.ts'
import { aFloor, aMeetingDocument, anItem } from '#tests/support/a-meeting.ts'

function words(text: string): ErasedWords {
  const parsed = parseErasedWords(text)
  if (!parsed.ok) throw new Error(parsed.reason)
  return parsed.value
}

const bytesSay = (state: Uint8Array, text: string) => Buffer.from(state).includes(text)

test('HIST-8 words are found in any case, with any space and any form of accents', () => {
  const line = 'Pani NOVÁKOVÁ\u00a0Eva a pani Nova\u0301kova\u0301 Eva.'

  expect(placesOf(words(' Nováková  Eva'), line)).toEqual([
    { index: 5, length: 12 },
    { index: 25, length: 14 },
  ])
})

test('HIST-8 they are cut out of text, links, attributes, cards and floor, and out of the bytes', () => {
  const doc = aMeetingDocument({
    floor: aFloor({ items: [anItem('i1', { title: 'O pani Evovej' }), anItem('i2', { title: 'Iný' })] }),
    lines: ['Volá pani Evova, pani Evova píše.', 'Nič.'],
  })
  const block: unknown = doc.getXmlFragment('notes').get(1)
  const text: unknown = block instanceof Y.XmlElement ? block.get(0) : undefined
  if (!(block instanceof Y.XmlElement && text instanceof Y.XmlText)) throw new Error('There is no paragraph')
  text.format(0, 4, { link: { href: 'mailto:pani%20evova' } })
  text.format(0, 2, { link: { href: 'https://example.org/?q=pani evova' } })
  block.setAttribute('code', 'pani evova')
  const state = Y.encodeStateAsUpdate(doc)

  const erased = eraseWords(state, words('pani evov'))

  const after = newSharedDocument()
  if (erased) Y.applyUpdate(after, erased)
  expect(after.getXmlFragment('notes').toString()).toBe(
    '<paragraph>Volá a, a píše.</paragraph><paragraph>Ni<link href="mailto:pani%20evova">č.</link></paragraph>',
  )
  expect([...after.getMap('floor').keys()].sort()).toEqual(['card:p1', 'course', 'item:i2', 'meeting'])
  expect([bytesSay(state, 'pani evov'), bytesSay(state, 'pani Evov')]).toEqual([true, true])
  expect([bytesSay(erased ?? state, 'pani evov'), bytesSay(erased ?? state, 'pani Evov')]).toEqual([
    false,
    false,
  ])
  expect([holdsWords(doc, words('pani evov')), holdsWords(after, words('pani evov'))]).toEqual([true, false])
})

test('HIST-8 a state without the words stays as it is', () => {
  expect(eraseWords(Y.encodeStateAsUpdate(aMeetingDocument()), words('pani evov'))).toBeUndefined()
})
