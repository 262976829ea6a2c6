import * as Y from 'yjs'
import { addHeading } from '#protocol/notes-headings.ts'
import { paragraph, plainText } from '#protocol/shared-document.ts'
import type { Store } from '#server/store/store.ts'
import { setUp } from './frame.ts'
import type { PlayedMeeting } from './play.ts'

/** What stands under one heading. */
export type NotesPart = readonly [heading: string, blocks: readonly Y.XmlElement[]]

/** Writes notes into a shared document in which the items that were opened have their headings already. */
export async function writeDemoNotes(
  store: Store,
  played: PlayedMeeting,
  parts: readonly NotesPart[],
): Promise<void> {
  const step = { step: `notes ${played.ref.code}`, at: played.now, meetingId: played.ref.id }
  await setUp(store, step, async (act) =>
    act.document.writeNotes((notes) => {
      for (const part of parts) writePart(notes, part)
    }),
  )
}

function writePart(notes: Y.XmlFragment, [title, blocks]: NotesPart): void {
  const isTheirs = (block: unknown) => block instanceof Y.XmlElement && plainText(block) === title
  if (!notes.toArray().some(isTheirs)) addHeading(notes, title)
  const below = notes.toArray().findIndex(isTheirs) + 1
  if (blocks.length === 0) return
  // The empty line that waits there.
  notes.delete(below, 1)
  notes.insert(below, [...blocks])
}

/** The minutes of a past meeting, part by part. */
export const pastNotes = (agenda: readonly string[], minutes = ''): NotesPart[] =>
  agenda.map((title, index) => [
    `${index + 1}. ${title}`,
    passage(minutes, index + 1).map((line) => paragraph(line)),
  ])

/** The lines of minutes that stand under item `number`, each sentence group as one line. */
function passage(minutes: string, number: number): string[] {
  const [, after = ''] = minutes.split(new RegExp(`^ *${number}\\. `, 'm'))
  const [text = ''] = after.split(
    new RegExp(`^ *(?:${number + 1}\\. |Úlohy\\.|Stretnutie sa|Zápisnica)`, 'm'),
  )
  const joined = text.replaceAll(/\n {2,}(?=[^R\s])/g, ' ')
  return joined
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

export function list(items: readonly string[]): Y.XmlElement {
  const element = new Y.XmlElement('bulletList')
  element.insert(
    0,
    items.map((text) => {
      const item = new Y.XmlElement('listItem')
      item.insert(0, [paragraph(text)])
      return item
    }),
  )
  return element
}

export function tasks(items: readonly { readonly text: string; readonly done: boolean }[]): Y.XmlElement {
  const element = new Y.XmlElement('taskList')
  element.insert(
    0,
    items.map(({ text, done }) => {
      const item = new Y.XmlElement('taskItem')
      item.setAttribute('checked', done as unknown as string)
      item.insert(0, [paragraph(text)])
      return item
    }),
  )
  return element
}
