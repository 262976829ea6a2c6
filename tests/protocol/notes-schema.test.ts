import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  cardBodySchema,
  notesSchema,
  PROPOSAL_CARD,
  PROPOSAL_LINK,
  strangersIn,
} from '#protocol/notes-schema.ts'
import { addCard, findCard, NOTES, newSharedDocument, paragraph } from '#protocol/shared-document.ts'

test('the notes know exactly these nodes and marks; adding one needs a guard for older clients', () => {
  expect([Object.keys(notesSchema.nodes).sort(), Object.keys(notesSchema.marks).sort()]).toEqual([
    [
      'blockquote',
      'bulletList',
      'doc',
      'hardBreak',
      'heading',
      'listItem',
      'orderedList',
      'paragraph',
      'proposalCard',
      'proposalLink',
      'table',
      'tableCell',
      'tableHeader',
      'tableRow',
      'taskItem',
      'taskList',
      'text',
    ],
    ['bold', 'italic', 'link', 'strike', 'underline'],
  ])
})

test('the words of a card know no more than prints as plain lines', () => {
  expect(Object.keys(cardBodySchema.nodes).sort()).toEqual([
    'bulletList',
    'doc',
    'hardBreak',
    'listItem',
    'orderedList',
    'paragraph',
    'text',
  ])
})

test('a link keeps its address and nothing else of what was pasted', () => {
  expect(Object.keys(notesSchema.marks.link?.spec.attrs ?? {})).toEqual(['href'])
})

const linkOf = (href: string) => {
  const mark = notesSchema.marks.link?.create({ href })
  return mark && notesSchema.marks.link?.spec.toDOM?.(mark, true)
}

test.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example', 'vbscript:x'])(
  'a link to %s leads nowhere',
  (href) => {
    expect(linkOf(href)).toMatchObject(['a', { href: '' }, 0])
  },
)

test('a link to a page leads there', () => {
  expect(linkOf('https://trencin.sk/')).toMatchObject(['a', { href: 'https://trencin.sk/' }, 0])
})

test('a proposal in a sentence reads as its code', () => {
  const link = notesSchema.nodes[PROPOSAL_LINK]?.create({ proposalId: 'p1', code: 'N-2023-SEN-01' })

  expect(link && notesSchema.nodes[PROPOSAL_LINK]?.spec.toDOM?.(link)).toEqual([
    'a',
    expect.objectContaining({ href: '/proposals/N-2023-SEN-01', 'data-proposal-id': 'p1' }),
    '#N-2023-SEN-01',
  ])
})

function element(name: string, attributes: Record<string, string> = {}, ...children: Y.XmlElement[]) {
  const made = new Y.XmlElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.insert(0, children)
  return made
}

test('what the server writes is known to both schemas', () => {
  const doc = newSharedDocument()
  addCard(doc, 'p1', { title: 'Obedy', text: 'Cez víkend.\nAj v nedeľu.' })
  const body = findCard(doc, 'p1')?.body

  expect(strangersIn(body, cardBodySchema)).toEqual([])
})

test.each([
  ['an unknown node', element('hologram'), ['hologram']],
  ['one far below', element('bulletList', {}, element('listItem', {}, element('hologram'))), ['hologram']],
  ['a cell of a million columns', element('tableCell', { colspan: '1000000' }), ['tableCell']],
  ['a cell of two columns', element('tableCell', { colspan: '2' }, paragraph('x')), []],
  ['a live card', element(PROPOSAL_CARD, { proposalId: 'p1', code: 'N-1' }), []],
])('%s', (_, child, strangers) => {
  const notes = newSharedDocument().getXmlFragment(NOTES)
  notes.push([child])

  expect(strangersIn(notes, notesSchema)).toEqual(strangers)
})

test('a heading in the words of a card is a stranger there', () => {
  const doc = newSharedDocument()
  addCard(doc, 'p1', { title: 'Obedy', text: '' })
  findCard(doc, 'p1')?.body.push([element('heading')])

  expect(strangersIn(findCard(doc, 'p1')?.body, cardBodySchema)).toEqual(['heading'])
})
