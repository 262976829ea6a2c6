import type { FloorItem } from '#protocol/floor.ts'

/** Where the words of the meeting stand on the page. */
export const NOTES_PANE_ID = 'notes-pane'

/**
 * The heading under which the document treats an item: the one that carries its title, else the one
 * that begins with its number. Not every group writes its notes along the agenda; then there is none.
 */
export function findItemHeading(pane: ParentNode, item: ItemName): HTMLElement | undefined {
  const headings = [...pane.querySelectorAll<HTMLElement>('h1, h2, h3')]
  return headings[
    headingOf(
      headings.map(({ textContent }) => textContent ?? ''),
      item,
    )
  ]
}

type ItemName = Pick<FloorItem, 'number' | 'title'>

/** Which of these headings belongs to the item; -1 when none does. */
export function headingOf(headings: readonly string[], { number, title }: ItemName): number {
  const byTitle = headings.findIndex((heading) => plain(heading).includes(plain(title)))
  return byTitle === -1 ? headings.findIndex((heading) => numberOf(heading) === number) : byTitle
}

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase()

const numberOf = (text: string) => /^\s*(\d+)[.)\s]/.exec(text)?.[1]
