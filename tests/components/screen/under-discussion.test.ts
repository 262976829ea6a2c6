import { expect, test } from 'vitest'
import { notesUnder, underDiscussion } from '#components/screen/under-discussion.ts'
import type { Purpose } from '#domain/meeting/agenda.ts'
import type { ProposalState } from '#domain/proposal/state.ts'
import type { NotesBlock } from '#protocol/notes-json.ts'
import { aCard, aFloor, anItem } from '#tests/support/a-meeting.ts'

const line = (text: string, type = 'paragraph', level?: number): NotesBlock => ({
  key: text,
  type,
  attrs: level ? { level } : {},
  content: [{ text, marks: [] }],
})
const heading = (text: string, level = 2) => line(text, 'heading', level)

const notes = [
  heading('1. Otvorenie'),
  line('program schválený'),
  heading('2. Odpočet'),
  line('pilot'),
  heading('podrobnosti', 3),
  line('hodiny'),
  heading('3. Návrhy'),
]

test.each([
  ['2', 'Odpočet', ['pilot', 'podrobnosti', 'hodiny']],
  ['1', 'Otvorenie', ['program schválený']],
  ['3', 'Návrhy', []],
  ['9', 'Bez nadpisu', []],
  ['7', 'Odpočet', ['pilot', 'podrobnosti', 'hodiny']],
])('under item %s %s stands what was written there', (number, title, lines) => {
  expect(notesUnder(notes, { number, title }).map(({ key }) => key)).toEqual(lines)
})

test('notes without any heading are shown whole', () => {
  expect(notesUnder([line('len text')], { number: '1', title: 'Bod' })).toEqual([line('len text')])
})

test.each<[Purpose, ProposalState[], string]>([
  ['decide', ['in_discussion', 'ready_for_decision'], 'question p1'],
  ['discuss', ['in_discussion', 'tabled'], 'proposal p0'],
  ['decide', ['tabled', 'adopted'], 'notes'],
  ['review', ['ready_for_decision'], 'notes'],
  ['collect', ['in_discussion'], 'notes'],
])('in an item to %s, of cards %j the room sees %s', (purpose, cardStates, seen) => {
  const floor = aFloor({
    items: [anItem('i1', { state: 'open', purpose })],
    cards: cardStates.map((state, index) => aCard(`p${index}`, { state })),
  })
  const shown = underDiscussion({ floor, notes, cards: {} })

  expect(shown.kind === 'notes' ? 'notes' : `${shown.kind} ${shown.card.id}`).toBe(seen)
})
