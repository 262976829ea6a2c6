import * as Y from 'yjs'
import { paragraph } from '#protocol/shared-document.ts'
import type { Store } from '#server/store/store.ts'
import { setUp } from './frame.ts'
import type { PlayedMeeting } from './play.ts'

type PastNotes = { readonly agenda: readonly string[]; readonly minutes: string | undefined }

/** The shared document of a past meeting: its agenda as headings, its minutes under them. */
export async function writePastNotes(store: Store, played: PlayedMeeting, notes: PastNotes): Promise<void> {
  const step = { step: `notes ${played.ref.code}`, at: played.now, meetingId: played.ref.id }
  await setUp(store, step, async (act) =>
    act.document.writeNotes((fragment) => fragment.push(blocksOf(notes))),
  )
}

function blocksOf({ agenda, minutes }: PastNotes): Y.XmlElement[] {
  const blocks: Y.XmlElement[] = []
  for (const [index, title] of agenda.entries()) {
    blocks.push(heading(`${index + 1}. ${title}`))
    for (const line of passage(minutes ?? '', index + 1)) blocks.push(paragraph(line))
  }
  return blocks
}

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

export function heading(text: string, level = 2): Y.XmlElement {
  const element = new Y.XmlElement('heading')
  // Tiptap keeps numbers as numbers; Yjs types attributes as strings unless told.
  element.setAttribute('level', level as unknown as string)
  element.insert(0, [new Y.XmlText(text)])
  return element
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
