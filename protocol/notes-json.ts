import * as Y from 'yjs'

/**
 * The shared text as plain values: what a page carries, shows and compares. It says what stands in
 * the document, whatever that is; components/notes decides what of it is shown.
 */
export type NotesJson = readonly NotesBlock[]

export type NotesBlock = {
  /** Identity of this element in every replica: stable while others write above and below it. */
  readonly key: string
  readonly type: string
  readonly attrs: NotesAttrs
  readonly content: readonly NotesNode[]
}

export type NotesText = { readonly text: string; readonly marks: readonly NotesMark[] }
export type NotesMark = { readonly type: string; readonly attrs: NotesAttrs }
export type NotesNode = NotesBlock | NotesText
export type NotesAttrs = Readonly<Partial<Record<NotesAttr, string | number | boolean>>>

/** The attributes that a reader can use; others never leave the document. */
const ATTRS = ['level', 'start', 'checked', 'colspan', 'rowspan', 'href', 'proposalId', 'code'] as const
type NotesAttr = (typeof ATTRS)[number]

/** A list in a table in a list is three levels; more than this is an attempt to exhaust the stack. */
const DEEPEST = 30

export const isNotesText = (node: NotesNode): node is NotesText => 'text' in node

export const notesJson = (fragment: Y.XmlFragment): NotesJson => blocksOf(fragment, 0)

/** Reads one fragment again and again, at the cost of the blocks that somebody has touched meanwhile. */
export class NotesReader {
  readonly #fragment: Y.XmlFragment
  readonly #read = new WeakMap<object, NotesBlock>()

  constructor(fragment: Y.XmlFragment) {
    this.#fragment = fragment
    fragment.observeDeep((changes) => {
      for (const { target } of changes) this.#forget(target)
    })
  }

  /** The notes, in which each block that says the same as `before` is the same object as before. */
  read(before: NotesJson): NotesJson {
    const known = new Map(before.map((block) => [block.key, block]))
    const notes = this.#fragment.toArray().flatMap((child) => {
      const block = this.#read.get(child) ?? keepOld(known, blockOf(child, 0))
      if (block) this.#read.set(child, block)
      return block ?? []
    })
    const isUntouched = notes.length === before.length && notes.every((block, at) => block === before[at])
    return isUntouched ? before : notes
  }

  #forget(changed: unknown): void {
    for (let type = changed; type instanceof Y.AbstractType; type = type.parent) this.#read.delete(type)
  }
}

function keepOld(known: ReadonlyMap<string, NotesBlock>, block: NotesBlock | undefined) {
  const old = block && known.get(block.key)
  // Both were built here in one order, so their text decides.
  return old && JSON.stringify(old) === JSON.stringify(block) ? old : block
}

function blocksOf(parent: Y.XmlFragment, depth: number): NotesBlock[] {
  return parent.toArray().flatMap((child) => blockOf(child, depth) ?? [])
}

function blockOf(child: unknown, depth: number): NotesBlock | undefined {
  if (child instanceof Y.XmlElement) return elementOf(child, depth)
  if (child instanceof Y.XmlText) {
    return { key: keyOf(child), type: 'paragraph', attrs: {}, content: textsOf(child) }
  }
  return undefined
}

function elementOf(element: Y.XmlElement, depth: number): NotesBlock {
  const content = depth < DEEPEST ? element.toArray().flatMap((child) => nodesOf(child, depth + 1)) : []
  return { key: keyOf(element), type: element.nodeName, attrs: attrsOf(element.getAttributes()), content }
}

function nodesOf(child: unknown, depth: number): NotesNode[] {
  if (child instanceof Y.XmlText) return textsOf(child)
  return child instanceof Y.XmlElement ? [elementOf(child, depth)] : []
}

type DeltaPart = { readonly insert?: unknown; readonly attributes?: Readonly<Record<string, unknown>> }

function textsOf(text: Y.XmlText): NotesText[] {
  const parts: DeltaPart[] = text.toDelta()
  return parts.flatMap(({ insert, attributes = {} }) =>
    typeof insert === 'string' ? { text: insert, marks: marksOf(attributes) } : [],
  )
}

function marksOf(attributes: Readonly<Record<string, unknown>>): NotesMark[] {
  return Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ({ type: markType(name), attrs: attrsOf(value) }))
}

/** Marks that may overlap with their like carry a hash: "link--3f9". */
const markType = (name: string) => name.split('--', 1)[0] ?? name

function attrsOf(values: unknown): NotesAttrs {
  if (typeof values !== 'object' || values === null) return {}
  const given: ReadonlyMap<string, unknown> = new Map(Object.entries(values))
  return Object.fromEntries(
    ATTRS.flatMap((name) => {
      const value = given.get(name)
      return isPlain(value) ? [[name, value]] : []
    }),
  )
}

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

function keyOf(type: Y.XmlElement | Y.XmlText): string {
  const id = type._item?.id
  return id ? `${id.client.toString(36)}-${id.clock.toString(36)}` : 'detached'
}
