type ItemName = { readonly number: string; readonly title: string }

/** The heading under which the shared document treats an item. */
export const headingFor = ({ number, title }: ItemName): string => `${number}. ${title}`

/** The item that a heading names: "2. Proposals", its title alone, or another title behind its number. */
export function itemNamedBy<Item extends ItemName>(
  heading: string,
  items: readonly Item[],
): Item | undefined {
  const said = tidy(heading)
  return items.find(({ number, title }) => {
    const bare = tidy(title)
    return said === bare || said.replace(`${number}.`, '').trim() === bare || said.startsWith(`${number}. `)
  })
}

const tidy = (text: string) => text.trim().replace(/\s+/gu, ' ').toLocaleLowerCase()
