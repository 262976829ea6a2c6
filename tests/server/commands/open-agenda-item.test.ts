import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { heading } from '#protocol/notes-headings.ts'
import { NOTES, paragraph, plainText } from '#protocol/shared-document.ts'
import { openAgendaItem } from '#server/commands/open-agenda-item.ts'
import { aTown, newRequestId, type Town } from '#tests/support/a-town.ts'
import { documentOnDisk } from '#tests/support/sync.ts'

const open = (town: Town, index: number, who: 'ada' | 'ben' = 'ben') =>
  openAgendaItem(town.as(who), town.meeting, {
    requestId: newRequestId(),
    itemId: town.meeting.items[index] ?? '',
  })

/** The blocks of the notes, each by its kind and words. */
async function notesOf({ store, meeting }: Town): Promise<string[]> {
  const notes = (await documentOnDisk(store, meeting.id)).getXmlFragment(NOTES)
  return notes
    .toArray()
    .map((block) => `${(block as Y.XmlElement).nodeName} ${plainText(block as Y.XmlElement)}`)
}

const write = ({ store, meeting, as }: Town, blocks: Y.XmlElement[]) =>
  store.act({ ...as('ada'), command: 'notes', at: new Date(), meetingId: meeting.id }, async (act) => {
    act.document.writeNotes((notes) => notes.push(blocks))
    return { ok: true, value: null }
  })

test('CLOCK-13 an opened item gets its heading at the end, once, with a line to write on below', async () => {
  await using town = await aTown()
  await write(town, [paragraph('Pred programom.')])
  const [first, second] = await titlesOf(town)

  for (const item of [0, 1, 0]) await open(town, item)

  expect(await notesOf(town)).toEqual([
    'paragraph Pred programom.',
    `heading 1. ${first}`,
    `heading 2. ${second}`,
    'paragraph ',
  ])
})

test('CLOCK-13 a heading goes above the empty line that waits at the end', async () => {
  await using town = await aTown()
  await write(town, [paragraph('Pred programom.'), paragraph('')])
  const [first] = await titlesOf(town)

  await open(town, 0)

  expect(await notesOf(town)).toEqual(['paragraph Pred programom.', `heading 1. ${first}`, 'paragraph '])
})

test('CLOCK-13 an item that a heading of the group names gets none, and a refused press adds none', async () => {
  await using town = await aTown()
  await write(town, [heading('1. Privítanie a iné', 3), paragraph('Tri centrá.')])
  const before = await notesOf(town)

  await open(town, 0)
  const refused = await open(town, 1, 'ada')

  expect(refused).toMatchObject({ ok: false })
  expect(await notesOf(town)).toEqual(before)
})

const titlesOf = async ({ rows, meeting }: Town) => {
  const items = await rows.agendaItem.findMany({
    where: { meetingId: meeting.id },
    orderBy: { position: 'asc' },
  })
  return items.map(({ title }) => title)
}
