import type { Purpose } from '#domain/meeting/agenda.ts'
import type { ProposalState } from '#domain/proposal/state.ts'
import type { FloorCard, FloorItem } from '#protocol/floor.ts'
import type { MeetingContent } from '#protocol/meeting-content.ts'
import { isNotesText, type NotesBlock, type NotesJson, type NotesNode } from '#protocol/notes-json.ts'

/** What the room should have before its eyes. */
export type UnderDiscussion =
  | { readonly kind: 'question' | 'proposal'; readonly card: FloorCard }
  | { readonly kind: 'notes'; readonly notes: NotesJson }

/** Items in which a proposal is on the table, if there is one. */
const ABOUT_PROPOSALS: ReadonlySet<Purpose> = new Set(['discuss', 'prioritise', 'decide'])

/**
 * The proposal that is put to decision, else the one in discussion, while the item is about
 * proposals; in any other item, and without a proposal, what is being written under its heading.
 */
export function underDiscussion({ floor, notes }: MeetingContent): UnderDiscussion {
  const item = floor.items.find(({ state }) => state === 'open')
  if (item && ABOUT_PROPOSALS.has(item.purpose)) {
    const first = (wanted: ProposalState) => floor.cards.find(({ state }) => state === wanted)
    const question = first('ready_for_decision')
    if (question) return { kind: 'question', card: question }
    const proposal = first('in_discussion')
    if (proposal) return { kind: 'proposal', card: proposal }
  }
  return { kind: 'notes', notes: item ? notesUnder(notes, item) : [] }
}

/** What stands under the heading of an item, or under the last heading where the item has none. */
export function notesUnder(notes: NotesJson, item: Pick<FloorItem, 'number' | 'title'>): NotesJson {
  const isOfItem = (block: NotesBlock) => {
    const text = textOf(block).trim()
    return text.startsWith(`${item.number}.`) || (item.title !== '' && text.includes(item.title))
  }
  const headings = notes.filter(isHeading)
  const heading = headings.findLast(isOfItem) ?? headings.at(-1)
  if (!heading) return notes

  const after = notes.slice(notes.indexOf(heading) + 1)
  const end = after.findIndex((block) => isHeading(block) && levelOf(block) <= levelOf(heading))
  return end === -1 ? after : after.slice(0, end)
}

const isHeading = ({ type }: NotesBlock) => type === 'heading'

const levelOf = ({ attrs }: NotesBlock) => Number(attrs.level ?? 1)

const textOf = (node: NotesNode): string =>
  isNotesText(node) ? node.text : node.content.map(textOf).join('')
