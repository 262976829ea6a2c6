import * as Y from 'yjs'

/** What colleagues changed since it was last told: who, and in how many paragraphs. */
export type ChangeSummary = { readonly names: readonly string[]; readonly paragraphs: number }

type Options = {
  readonly fragment: Y.XmlFragment
  /** The name of whoever a client id belongs to, while it is known. */
  readonly nameOf: (clientId: number) => string | undefined
  readonly tell: (summary: ChangeSummary) => void
  readonly everyMs: number
}

/**
 * Gathers remote changes of a text and tells them as one summary at most every few seconds: a screen
 * reader that echoed every keystroke would leave nobody able to listen.
 */
export function summariseChanges({ fragment, nameOf, tell, everyMs }: Options): () => void {
  const names = new Set<string>()
  const paragraphs = new Set<unknown>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const flush = () => {
    timer = undefined
    tell({ names: [...names], paragraphs: paragraphs.size })
    names.clear()
    paragraphs.clear()
  }
  const note = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
    if (transaction.local) return
    for (const block of events.flatMap((event) => blocksOf(event, fragment))) paragraphs.add(block)
    for (const name of authorsOf(transaction).flatMap((author) => nameOf(author) ?? [])) names.add(name)
    if (paragraphs.size > 0) timer ??= setTimeout(flush, everyMs)
  }
  fragment.observeDeep(note)
  return () => {
    clearTimeout(timer)
    fragment.unobserveDeep(note)
  }
}

function blocksOf(
  { target, changes }: Y.YEvent<Y.AbstractType<unknown>>,
  fragment: Y.XmlFragment,
): unknown[] {
  if (target === fragment) return [...changes.added, ...changes.deleted].map((item) => item)
  for (let type: unknown = target; type instanceof Y.AbstractType; type = type.parent) {
    if (type.parent === fragment) return [type._item]
  }
  return []
}

/** Those who added something; deletions carry no name. */
function authorsOf({ beforeState, afterState }: Y.Transaction): number[] {
  return [...afterState].flatMap(([client, clock]) =>
    clock > (beforeState.get(client) ?? 0) ? [client] : [],
  )
}
