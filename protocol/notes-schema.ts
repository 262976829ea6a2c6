import {
  type AnyExtension,
  type Extensions,
  getSchema,
  type KeyboardShortcutCommand,
  mergeAttributes,
  Node,
} from '@tiptap/core'
import { BulletList, ListItem, ListKeymap, OrderedList, TaskItem, TaskList } from '@tiptap/extension-list'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'
import * as Y from 'yjs'
import { safeUrl } from '#domain/safe-url.ts'

/**
 * The nodes and marks of the shared words, without a browser: editors and server-side checks agree on
 * exactly these. A client deletes from the shared document what it has no name for, so a kind of node
 * may be added here only together with a guard against older clients (see `strangersIn`).
 */
export const PROPOSAL_LINK = 'proposalLink'
export const PROPOSAL_CARD = 'proposalCard'

/** Everything that may stand in the notes of a meeting. */
export const notesExtensions = (): Extensions => [
  ...textExtensions({ headings: true }),
  TaskList,
  taskItem,
  table,
  TableRow,
  TableHeader,
  TableCell,
  proposalCard,
  proposalLink,
]

/** What may stand in the words of one proposal: short, and printable as plain lines. */
export const cardBodyExtensions = (): Extensions => textExtensions({ headings: false })

/**
 * History is Yjs's. No trailing node: it would write to the document as soon as somebody looks at it.
 */
const textExtensions = ({ headings }: { headings: boolean }): Extensions => [
  StarterKit.extend({
    addExtensions() {
      return (this.parent?.() ?? []).map(linkWithAddressOnly)
    },
  }).configure({
    undoRedo: false,
    trailingNode: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    bulletList: false,
    orderedList: false,
    listItem: false,
    listKeymap: false,
    ...(headings ? { heading: { levels: [2, 3] } } : { heading: false, blockquote: false }),
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      HTMLAttributes: { rel: 'noopener nofollow ugc' },
      isAllowedUri: (address) => safeUrl(address) !== undefined,
    },
  }),
  BulletList,
  OrderedList,
  listItem,
  ListKeymap.extend({
    addKeyboardShortcuts() {
      return withoutTab(this.parent?.())
    },
  }),
]

/** A class or a target in a link would be somebody else's say in how our page looks and works. */
function linkWithAddressOnly(extension: AnyExtension): AnyExtension {
  if (extension.name !== 'link') return extension
  return extension.extend({
    addAttributes: () => ({ href: { default: null } }),
  })
}

type Shortcuts = Record<string, KeyboardShortcutCommand>

/** Tab leaves the editor (WCAG 2.1.2); lists are indented with other keys. */
function withoutTab(shortcuts: Shortcuts | undefined): Shortcuts {
  const { Tab: _, 'Shift-Tab': __, ...rest } = shortcuts ?? {}
  return rest
}

const listItem = ListItem.extend({
  addKeyboardShortcuts() {
    return {
      ...withoutTab(this.parent?.()),
      'Mod-]': () => this.editor.commands.sinkListItem(this.name),
      'Mod-[': () => this.editor.commands.liftListItem(this.name),
    }
  },
})

const taskItem = TaskItem.extend({
  addKeyboardShortcuts() {
    return {
      ...withoutTab(this.parent?.()),
      'Mod-]': () => this.editor.commands.sinkListItem(this.name),
      'Mod-[': () => this.editor.commands.liftListItem(this.name),
    }
  },
}).configure({ nested: true })

const table = Table.extend({
  addKeyboardShortcuts() {
    return withoutTab(this.parent?.())
  },
}).configure({ renderWrapper: true })

const proposalAttributes = () => ({
  proposalId: {
    default: '',
    parseHTML: (element: HTMLElement) => element.getAttribute('data-proposal-id') ?? '',
    renderHTML: ({ proposalId }: Record<string, unknown>) => ({ 'data-proposal-id': proposalId }),
  },
  code: {
    default: '',
    parseHTML: (element: HTMLElement) => element.getAttribute('data-code') ?? '',
    renderHTML: ({ code }: Record<string, unknown>) => ({ 'data-code': code }),
  },
})

const hrefOf = (code: unknown) => `/proposals/${encodeURIComponent(String(code))}`

/** A proposal named within a sentence: #N-2023-SEN-01. */
const proposalLink = Node.create({
  name: PROPOSAL_LINK,
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: proposalAttributes,
  parseHTML: () => [{ tag: 'a[data-proposal-id]', priority: 60 }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'a',
    mergeAttributes(HTMLAttributes, { href: hrefOf(node.attrs.code), tabindex: '-1' }),
    `#${node.attrs.code}`,
  ],
  renderText: ({ node }) => `#${node.attrs.code}`,
})

/** A proposal's live card among the paragraphs. */
const proposalCard = Node.create({
  name: PROPOSAL_CARD,
  group: 'block',
  atom: true,
  addAttributes: proposalAttributes,
  parseHTML: () => [{ tag: 'div[data-proposal-id]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'div',
    HTMLAttributes,
    ['a', { href: hrefOf(node.attrs.code) }, `#${node.attrs.code}`],
  ],
  renderText: ({ node }) => `#${node.attrs.code}`,
})

export const notesSchema = getSchema(notesExtensions())
export const cardBodySchema = getSchema(cardBodyExtensions())

type Known = Pick<typeof notesSchema, 'nodes' | 'marks'>

/** What stands in `parent` and below that this version has no name for, or no bounds. */
export function strangersIn(parent: unknown, schema: Known): string[] {
  if (parent instanceof Y.XmlText) return strangeMarks(parent, schema)
  if (!(parent instanceof Y.XmlFragment)) return ['embed']
  const isStrange = parent instanceof Y.XmlElement && !isKnown(parent, schema)
  const below = parent.toArray().flatMap((child) => strangersIn(child, schema))
  return isStrange ? [parent.nodeName, ...below] : below
}

const WIDEST_SPAN = 100

/** A cell that claims to span a million columns would stop the page of everybody. */
function isKnown(element: Y.XmlElement, schema: Known): boolean {
  const spans: unknown[] = [element.getAttribute('colspan'), element.getAttribute('rowspan')]
  const areSane = spans.every(
    (span) => span === undefined || (Number(span) >= 1 && Number(span) <= WIDEST_SPAN),
  )
  return areSane && schema.nodes[element.nodeName] !== undefined
}

type DeltaPart = { readonly insert?: unknown; readonly attributes?: Readonly<Record<string, unknown>> }

function strangeMarks(text: Y.XmlText, schema: Known): string[] {
  const parts: DeltaPart[] = text.toDelta()
  return parts.flatMap(({ insert, attributes = {} }) => {
    if (typeof insert !== 'string') return ['embed']
    return Object.keys(attributes)
      .map(markName)
      .filter((name) => !schema.marks[name])
  })
}

/** Marks that may overlap with their like carry a hash: "link--3f9". */
const markName = (key: string) => key.split('--', 1)[0] ?? key
