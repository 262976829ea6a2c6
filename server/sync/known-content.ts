import * as Y from 'yjs'

/**
 * What members may put into the shared words, as plain tables: the editors' schema (protocol/
 * notes-schema.ts, which brings a whole editor along) without the editor; a test holds them together.
 * The gate asks here about each new piece, since one stranger would take every editor off the document.
 */
type Element = { readonly holds: readonly string[]; readonly attrs: readonly string[] }
type Elements = Readonly<Record<string, Element>>

export const TEXT = 'text'

const INLINE = [TEXT, 'hardBreak', 'proposalLink']
const LINES = [TEXT, 'hardBreak']
const BLOCKS = [
  'paragraph',
  'blockquote',
  'heading',
  'bulletList',
  'orderedList',
  'taskList',
  'table',
  'proposalCard',
]
const CARD_BLOCKS = ['paragraph', 'bulletList', 'orderedList']
const CELL = { holds: BLOCKS, attrs: ['colspan', 'rowspan', 'colwidth', 'align'] }
const PROPOSAL = { holds: [], attrs: ['proposalId', 'code'] }

/** Under the name '' stands the fragment itself. */
const NOTES_ELEMENTS: Elements = {
  '': { holds: BLOCKS, attrs: [] },
  paragraph: { holds: INLINE, attrs: [] },
  heading: { holds: INLINE, attrs: ['level'] },
  blockquote: { holds: BLOCKS, attrs: [] },
  bulletList: { holds: ['listItem'], attrs: [] },
  orderedList: { holds: ['listItem'], attrs: ['start', 'type'] },
  listItem: { holds: BLOCKS, attrs: [] },
  taskList: { holds: ['taskItem'], attrs: [] },
  taskItem: { holds: BLOCKS, attrs: ['checked'] },
  table: { holds: ['tableRow'], attrs: [] },
  tableRow: { holds: ['tableHeader', 'tableCell'], attrs: [] },
  tableHeader: CELL,
  tableCell: CELL,
  hardBreak: { holds: [], attrs: [] },
  proposalCard: PROPOSAL,
  proposalLink: PROPOSAL,
}

const CARD_ELEMENTS: Elements = {
  '': { holds: CARD_BLOCKS, attrs: [] },
  paragraph: { holds: LINES, attrs: [] },
  bulletList: { holds: ['listItem'], attrs: [] },
  orderedList: { holds: ['listItem'], attrs: ['start', 'type'] },
  listItem: { holds: CARD_BLOCKS, attrs: [] },
  hardBreak: { holds: [], attrs: [] },
}

export const KNOWN_ELEMENTS = { notes: NOTES_ELEMENTS, proposals: CARD_ELEMENTS } as const
export const KNOWN_MARKS: ReadonlySet<string> = new Set(['link', 'bold', 'italic', 'strike', 'underline'])

export type WordsRoot = keyof typeof KNOWN_ELEMENTS

const WIDEST_SPAN = 100
const LONGEST_ATTRIBUTE = 200
const LONGEST_ADDRESS = 2_000
const MOST_COLUMNS = 100

/** True when an editor could have put `content` as a child into an element named `parent`. */
export function mayHold(root: WordsRoot, parent: string, content: Y.Item['content']): boolean {
  const child = content instanceof Y.ContentType ? nameOf(content) : undefined
  return child !== undefined && ownEntry(KNOWN_ELEMENTS[root], parent)?.holds.includes(child) === true
}

/** True for an attribute of this element with a value that a page can bear. */
export function mayHave(root: WordsRoot, element: string, name: string, content: Y.Item['content']): boolean {
  if (!ownEntry(KNOWN_ELEMENTS[root], element)?.attrs.includes(name)) return false
  return content instanceof Y.ContentAny && content.arr.every((value) => isBearable(name, value))
}

/** True for letters, and for the beginning or the end of a mark that we know. */
export function isWriting(content: Y.Item['content']): boolean {
  return content instanceof Y.ContentString || (content instanceof Y.ContentFormat && isMark(content))
}

function nameOf({ type }: Y.ContentType): string | undefined {
  // XmlText is no XmlElement, a hook is none that we know, and both are fragments' kin in Yjs.
  if (type.constructor === Y.XmlText) return TEXT
  return type.constructor === Y.XmlElement ? (type as unknown as Y.XmlElement).nodeName : undefined
}

/** A name like "constructor" finds nothing. */
const ownEntry = (elements: Elements, name: string) =>
  Object.hasOwn(elements, name) ? elements[name] : undefined

function isBearable(name: string, value: unknown): boolean {
  if (name === 'colspan' || name === 'rowspan') {
    return value === null || (Number(value) >= 1 && Number(value) <= WIDEST_SPAN)
  }
  if (name !== 'colwidth' || !Array.isArray(value)) return isScalar(value, LONGEST_ATTRIBUTE)
  return value.length <= MOST_COLUMNS && value.every((width) => isScalar(width, 0))
}

/** Marks that may overlap with their like carry a hash: "link--3f9". */
function isMark({ key, value }: Y.ContentFormat): boolean {
  if (!KNOWN_MARKS.has(key.split('--', 1)[0] ?? '')) return false
  const given: unknown = value
  if (given === null || typeof given !== 'object') return isScalar(given, 0)
  return (
    !Array.isArray(given) &&
    Object.entries(given).every(([name, inner]) => name === 'href' && isScalar(inner, LONGEST_ADDRESS))
  )
}

function isScalar(value: unknown, longest: number): boolean {
  if (typeof value === 'string') return value.length <= longest
  return value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
}
