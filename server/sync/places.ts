import * as Y from 'yjs'
import { FLOOR } from '#protocol/floor.ts'
import { NOTES, PROPOSALS } from '#protocol/shared-document.ts'
import { isWriting, mayHave, mayHold, type WordsRoot } from './known-content.ts'

/** Where a new piece stands: in which container, how deep, and under which key. */
export type Place = {
  /** The container itself, here or in the update. */
  readonly type: unknown
  readonly root: WordsRoot | typeof FLOOR
  /** 'map' is the server's ground, 'title' a card's title; an element has its name, a fragment ''. */
  readonly within: { readonly kind: 'map' | 'title' | 'text' | 'element' | 'other'; readonly name: string }
  readonly depth: number
  readonly key: string | null
}

/** Whatever is put into something that was deleted meanwhile is deleted with it. */
export const GONE = 'gone'

/** Lists within tables within lists. Past it a walk through the words could exhaust the stack. */
const DEEPEST = 60

type RootPlace = Pick<Place, 'root' | 'within'>

const ROOT_PLACES: Readonly<Record<string, RootPlace>> = {
  [NOTES]: { root: NOTES, within: { kind: 'element', name: '' } },
  [PROPOSALS]: { root: PROPOSALS, within: { kind: 'map', name: '' } },
  [FLOOR]: { root: FLOOR, within: { kind: 'map', name: '' } },
}

export const isRoot = (name: string) => Object.hasOwn(ROOT_PLACES, name)

export function inRoot(doc: Y.Doc, name: string, key: string | null): Place | undefined {
  const root = isRoot(name) ? ROOT_PLACES[name] : undefined
  return root && { ...root, type: doc.share.get(name), depth: 1, key }
}

/** The place of children of `type`, an element or text that stands at `at`. */
export function inside(type: unknown, at: Place, key: string | null): Place {
  return { type, root: at.root, within: containerOf(type), depth: at.depth + 1, key }
}

function containerOf(type: unknown): Place['within'] {
  if (type instanceof Y.XmlText) return { kind: 'text', name: '' }
  if (type instanceof Y.XmlHook) return { kind: 'other', name: '' }
  if (type instanceof Y.XmlElement) return { kind: 'element', name: type.nodeName }
  if (type instanceof Y.XmlFragment) return { kind: 'element', name: '' }
  if (type instanceof Y.Text) return { kind: 'title', name: '' }
  return { kind: type instanceof Y.Map ? 'map' : 'other', name: '' }
}

/** The place of children of a type that stands in the document. */
export function inDocument(doc: Y.Doc, type: Y.AbstractType<unknown>, key: string | null): Place | undefined {
  const item = type._item
  if (item === null) return inRoot(doc, Y.findRootTypeKey(type as Y.AbstractType<Y.YEvent<never>>), key)
  if (!(item.parent instanceof Y.AbstractType)) return undefined
  const at = inDocument(doc, item.parent, item.parentSub)
  return at && inside(type, at, key)
}

/** True when an honest client could have put `content` there. */
export function belongs(content: Y.Item['content'], place: Place): boolean {
  const { root, within, depth, key } = place
  if (depth > DEEPEST) return false
  if (content instanceof Y.ContentDeleted) return true
  // The guard takes back whatever stands on the server's ground; here it only has to be harmless.
  if (within.kind === 'map') return key !== null && isHarmless(content)
  if (root === FLOOR || within.kind === 'other') return false
  if (within.kind === 'element') {
    return key === null ? mayHold(root, within.name, content) : mayHave(root, within.name, key, content)
  }
  if (key !== null) return false
  return within.kind === 'title' ? content instanceof Y.ContentString : isWriting(content)
}

const isHarmless = (content: Y.Item['content']) =>
  content instanceof Y.ContentAny || content instanceof Y.ContentType
