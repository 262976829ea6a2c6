import * as Y from 'yjs'
import type { Deletes, Structs } from './gate.ts'

/**
 * Letters beyond the 65,536 most common, emoji above all, are two units of text. Where an edit begins or
 * ends between them Yjs puts two signs of replacement in their place, in every replica and for good:
 * in a decided card the guard could take back the edit, and not that. No editor does it.
 */
export function cutsLetter(structs: Structs, ds: Deletes, { store }: Y.Doc): boolean {
  const isCut = (client: number, clock: number) => {
    if (clock >= Y.getState(store, client)) return false
    const { id, content }: { id: Y.ID; content?: unknown } = Y.getItem(store, Y.createID(client, clock))
    return content instanceof Y.ContentString && isSecondHalf(content.str, clock - id.clock)
  }
  const cutsBeside = (struct: Structs[number]) =>
    struct instanceof Y.Item &&
    ((struct.origin !== null && isCut(struct.origin.client, struct.origin.clock + 1)) ||
      (struct.rightOrigin !== null && isCut(struct.rightOrigin.client, struct.rightOrigin.clock)))
  return (
    structs.some(cutsBeside) ||
    [...ds.clients].some(([client, ranges]) =>
      ranges.some(({ clock, len }) => isCut(client, clock) || isCut(client, clock + len)),
    )
  )
}

const isSecondHalf = (text: string, at: number) =>
  at > 0 && /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at))
