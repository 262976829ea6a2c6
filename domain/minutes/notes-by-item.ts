import { itemNamedBy } from '#domain/meeting/item-heading.ts'

/** A line of the shared document; `key` is its lasting identity. */
export type NoteLine = {
  readonly key: string
  readonly type: string
  readonly text: string
}

type Item = { readonly id: string; readonly number: string; readonly title: string }

/** The document as it was kept when an item was opened: which lines there were. */
export type AtOpening = { readonly itemId: string; readonly keys: ReadonlySet<string> }

/**
 * Which lines of the shared document belong to which item of the agenda; null stands for what belongs to
 * none. A heading that names an item ("2. Proposals") decides for what stands below it, since people see
 * it and can move it. Where no heading does, a line belongs to the item that was open when it was first
 * written, as the states kept at each opening tell; later changes of a line do not move it. Headings that
 * only repeat an item are left out.
 */
export function notesByItem(
  lines: readonly NoteLine[],
  items: readonly Item[],
  openings: readonly AtOpening[],
): ReadonlyMap<string | null, readonly string[]> {
  const found = new Map<string | null, string[]>()
  let underHeading: string | undefined
  for (const line of lines) {
    const named = line.type === 'heading' ? itemNamedBy(line.text, items)?.id : undefined
    if (named !== undefined) {
      underHeading = named
      continue
    }
    if (line.text.trim() === '') continue
    const owner = underHeading ?? openWhenWritten(line.key, openings)
    found.set(owner, [...(found.get(owner) ?? []), asText(line)])
  }
  return found
}

/** A line that stood there when an item was opened was written during one that was opened before it. */
function openWhenWritten(key: string, openings: readonly AtOpening[]): string | null {
  const firstWith = openings.findIndex(({ keys }) => keys.has(key))
  const before = firstWith === -1 ? openings.at(-1) : openings[firstWith - 1]
  return before?.itemId ?? null
}

const asText = ({ type, text }: NoteLine) =>
  type === 'bullet' || type === 'number' || type.startsWith('task') ? `– ${text.trim()}` : text.trim()
