import type { Schema } from '@tiptap/pm/model'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { strangersIn } from '#protocol/notes-schema.ts'

/**
 * An editor deletes from the shared document what its schema has no name for. So before each remote
 * change reaches it, what is new is looked at; on something unknown `onStranger` is called, while
 * there is still time to take the editor off the document.
 */
export function guardFragment(fragment: Y.XmlFragment, schema: Schema, onStranger: () => void): () => void {
  const { doc } = fragment
  const look = (transaction: Y.Transaction) => {
    if (transaction.origin === ySyncPluginKey) return
    for (const type of transaction.changed.keys()) {
      if (isWithin(type, fragment) && strangersIn(type, schema).length > 0) return onStranger()
    }
  }
  doc?.on('beforeObserverCalls', look)
  return () => doc?.off('beforeObserverCalls', look)
}

function isWithin(type: unknown, fragment: Y.XmlFragment): boolean {
  for (let at = type; at instanceof Y.AbstractType; at = at.parent) if (at === fragment) return true
  return false
}

/**
 * Two people who each delete the other half of a list leave a list without items. Takes such empty
 * shells away, from the inside out; no text is touched. Every replica does the same, and they agree.
 */
export function removeEmptyShells(fragment: Y.XmlFragment, schema: Schema): void {
  fragment.doc?.transact(() => removeShellsIn(fragment, schema))
}

function removeShellsIn(parent: Y.XmlFragment, schema: Schema): void {
  for (let index = parent.length - 1; index >= 0; index--) {
    const child: unknown = parent.get(index)
    if (!(child instanceof Y.XmlElement)) continue
    removeShellsIn(child, schema)
    if (isShell(child, schema)) parent.delete(index)
  }
}

function isShell(element: Y.XmlElement, schema: Schema): boolean {
  const type = schema.nodes[element.nodeName]
  return element.length === 0 && type !== undefined && !type.contentMatch.validEnd
}
