import type { FloorItem } from '#protocol/floor.ts'

/** Where the words of the meeting stand on the page. */
export const NOTES_PANE_ID = 'notes-pane'

/**
 * The heading under which the document treats an item: the one that carries its title, else the one
 * that begins with its number. Not every group writes its notes along the agenda; then there is none.
 */
export function findItemHeading(pane: ParentNode, item: Pick<FloorItem, 'number' | 'title'>) {
  const headings = [...pane.querySelectorAll<HTMLElement>('h1, h2, h3')]
  const title = plain(item.title)
  return (
    headings.find((heading) => plain(heading.textContent ?? '').includes(title)) ??
    headings.find((heading) => numberOf(heading.textContent ?? '') === item.number)
  )
}

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase()

const numberOf = (text: string) => /^\s*(\d+)[.)\s]/.exec(text)?.[1]
