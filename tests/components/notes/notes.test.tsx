import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { Notes } from '#components/notes/notes.tsx'
import type { NotesLook } from '#components/notes/notes-look.ts'
import { notesJson } from '#protocol/notes-json.ts'
import { newSharedDocument, paragraph } from '#protocol/shared-document.ts'
import { element, text } from '#tests/support/notes.ts'

const LOOK: NotesLook = { headingShift: 2, words: { taskDone: 'hotovo', taskOpen: 'zostáva' } }

/** What readers get, without the wrappers and classes of our layout. */
function shown(...children: (Y.XmlElement | Y.XmlText)[]): string {
  const notes = newSharedDocument().getXmlFragment('notes')
  notes.insert(0, children)
  return renderToStaticMarkup(<Notes notes={notesJson(notes)} look={LOOK} />)
    .replaceAll(/ class="[^"]*"| data-block="[^"]*"/g, '')
    .replaceAll(/<\/?div>/g, '')
}

test('headings move below those of the page, six levels deep at most', () => {
  expect(
    shown(element('heading', { level: 1 }, text('Prvá')), element('heading', { level: 6 }, text('Šiesta'))),
  ).toBe('<h3>Prvá</h3><h6>Šiesta</h6>')
})

test('lists, tasks, tables, quotes and breaks are shown', () => {
  const cell = (name: string, words: string) => element(name, { colspan: 2, rowspan: 'x' }, paragraph(words))
  expect(
    shown(
      element('orderedList', { start: 3 }, element('listItem', {}, paragraph('bod'))),
      element('taskList', {}, element('taskItem', { checked: true }, paragraph('úloha'))),
      element('table', {}, element('tableRow', {}, cell('tableHeader', 'rok'), cell('tableCell', '2023'))),
      element('blockquote', {}, paragraph('slová')),
      element('horizontalRule', {}),
      element('paragraph', {}, text('a'), element('hardBreak', {}), text('b')),
    ),
  ).toBe(
    '<ol start="3"><li><p>bod</p></li></ol>' +
      '<ul data-type="taskList"><li><span role="img" aria-label="hotovo">☑</span><p>úloha</p></li></ul>' +
      '<figure tabindex="0"><table><tbody><tr><th colSpan="2" rowSpan="1"><p>rok</p></th>' +
      '<td colSpan="2" rowSpan="1"><p>2023</p></td></tr></tbody></table></figure>' +
      '<blockquote><p>slová</p></blockquote><hr/><p>a<br/>b</p>',
  )
})

test('marks nest around their text, and only links that people may follow are links', () => {
  expect(
    shown(
      element(
        'paragraph',
        {},
        text('tučné', { bold: {}, italic: {} }),
        text(' odkaz', { link: { href: 'https://example.org', onclick: 'alert(1)' } }),
        text(' pasca', { link: { href: 'JaVa\tScript:alert(1)' } }),
      ),
    ),
  ).toBe(
    '<p><em><strong>tučné</strong></em>' +
      '<a href="https://example.org/" rel="noopener nofollow ugc" title="example.org"> odkaz</a> pasca</p>',
  )
})

test('a proposal in the text leads to its page', () => {
  expect(
    shown(
      element('proposalCard', { proposalId: 'p1', code: 'N-2023-SEN-01' }),
      element(
        'paragraph',
        {},
        text('viď '),
        element('proposalLink', { proposalId: 'p1', code: 'N-2023-SEN-01' }),
      ),
      element('proposalCard', { proposalId: 'p1', code: '"><script>' }),
    ),
  ).toBe(
    '<p><a href="/proposals/N-2023-SEN-01">#N-2023-SEN-01</a></p>' +
      '<p>viď <a href="/proposals/N-2023-SEN-01">#N-2023-SEN-01</a></p>',
  )
})

test('what we do not know is reduced to its text', () => {
  expect(
    shown(
      element('iframe', { src: 'https://evil.example' }, text('rám')),
      element('script', {}, text('alert(1)')),
      element('details', {}, paragraph('vnútri')),
      element('constructor', {}, text('x')),
      element('paragraph', {}, text('znak', { __proto__: { a: 1 }, style: { css: 'x' }, toString: {} })),
    ),
  ).toBe('<p>rám</p><p>alert(1)</p><p>vnútri</p><p>x</p><p>znak</p>')
})

const HOSTILE = [
  '<script>window.__xss=1</script>',
  '<img src=x onerror=window.__xss=1>',
  'javascript:window.__xss=1',
  'JaVa\tScript:window.__xss=1',
  'data:text/html,<script>window.__xss=1</script>',
  '\u202Ejavascript:1',
  '"><svg/onload=window.__xss=1>',
  "' onmouseover='window.__xss=1",
  '</style><script>1</script>',
  '{{constructor.constructor("1")()}}',
]
const ATTRS = [
  'href',
  'src',
  'level',
  'start',
  'colspan',
  'checked',
  'code',
  'proposalId',
  'style',
  '__proto__',
]
const NODES = [
  'paragraph',
  'heading',
  'orderedList',
  'tableCell',
  'taskItem',
  'proposalCard',
  'proposalLink',
  'svg',
]

test('no hostile value in any place becomes markup, a handler or an address', () => {
  const rendered = HOSTILE.map((payload) => {
    const attrs = Object.fromEntries(ATTRS.map((name) => [name, payload]))
    const nodes = NODES.map((name) =>
      element(name, attrs, text(payload, { link: attrs, highlight: attrs, [payload]: attrs })),
    )
    return shown(...nodes, element(payload, attrs, text(payload)))
  }).join('')

  const tags = [...rendered.matchAll(/<([a-z0-9]+)([^>]*)>/g)].map(([, name, attrs]) => `${name}${attrs}`)
  expect([...new Set(tags)].sort()).toEqual([
    'h3',
    'li',
    'mark',
    'ol start="1"',
    'p',
    'span role="img" aria-label="zostáva"',
    'td colSpan="1" rowSpan="1"',
  ])
})
