import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { TitleBinding, type TitleField } from '#components/editor/title-binding.ts'

/** A text field as far as the binding knows one. */
class FieldByHand extends EventTarget implements TitleField {
  value = ''
  selectionStart = 0
  selectionEnd = 0

  setSelectionRange(start: number | null, end: number | null): void {
    this.selectionStart = start ?? 0
    this.selectionEnd = end ?? 0
  }

  /** Replaces `remove` characters at `at` as a person would, and leaves the caret behind it. */
  type(at: number, remove: number, insert: string): void {
    this.value = this.value.slice(0, at) + insert + this.value.slice(at + remove)
    this.setSelectionRange(at + insert.length, at + insert.length)
    this.dispatchEvent(new Event('input'))
  }

  compose(at: number, insert: string, meanwhile: () => void): void {
    this.dispatchEvent(new Event('compositionstart'))
    this.type(at, 0, insert)
    meanwhile()
    this.dispatchEvent(new Event('compositionend'))
  }
}

function aScreen(state?: Uint8Array) {
  const doc = new Y.Doc()
  if (state) Y.applyUpdate(doc, state)
  const text = doc.getText('title')
  const field = new FieldByHand()
  const binding = new TitleBinding(field, text)
  onTestFinished(() => binding.close())
  return { doc, text, field, binding }
}

function twoScreens(title: string) {
  const ada = aScreen()
  ada.field.type(0, 0, title)
  const ben = aScreen(Y.encodeStateAsUpdate(ada.doc))
  return { ada, ben }
}

type Screen = ReturnType<typeof aScreen>

function meet(one: Screen, other: Screen): void {
  const [fromOne, fromOther] = [one, other].map(({ doc }) => Y.encodeStateAsUpdate(doc))
  if (fromOther) Y.applyUpdate(one.doc, fromOther)
  if (fromOne) Y.applyUpdate(other.doc, fromOne)
}

test('what a colleague writes before the caret moves it along, what they write behind does not', () => {
  const { ada, ben } = twoScreens('Obedy v nedeľu')
  ada.field.setSelectionRange(5, 5)

  ben.field.type(0, 0, 'Teplé ')
  ben.field.type(ben.field.value.length, 0, ' a v sobotu')
  meet(ada, ben)

  expect([ada.field.value, ada.field.selectionStart]).toEqual(['Teplé Obedy v nedeľu a v sobotu', 11])
})

test('undo takes back one’s own change and leaves the colleague’s', () => {
  const { ada, ben } = twoScreens('Obedy')
  meet(ada, ben)
  ben.field.type(5, 0, ' cez víkend')
  meet(ada, ben)
  ada.field.type(0, 0, 'Teplé ')

  ben.binding.undo()
  meet(ada, ben)

  expect([ada.field.value, ben.field.value]).toEqual(['Teplé Obedy', 'Teplé Obedy'])
})

test('line breaks that are pasted become spaces', () => {
  const { field, text } = aScreen()

  field.type(0, 0, 'jeden\r\ndva')

  expect([field.value, text.toString()]).toEqual(['jeden dva', 'jeden dva'])
})

test('while characters are composed the field is left alone; then both texts are there', () => {
  const { ada, ben } = twoScreens('Obedy')

  ada.field.compose(5, ' ľ', () => {
    ben.field.type(0, 0, 'Teplé ')
    meet(ada, ben)
    expect(ada.field.value).toBe('Obedy ľ')
  })
  meet(ada, ben)

  expect([ada.field.value, ben.field.value]).toEqual(['Teplé Obedy ľ', 'Teplé Obedy ľ'])
})

test('the keys of the field’s own history go to the shared one', () => {
  const { field, text } = aScreen()
  field.type(0, 0, 'abc')
  const undo = Object.assign(new Event('beforeinput', { cancelable: true }), { inputType: 'historyUndo' })

  field.dispatchEvent(undo)

  expect([undo.defaultPrevented, text.toString(), field.value]).toEqual([true, '', ''])
})

const typing = fc.record({
  who: fc.nat(2),
  at: fc.nat(30),
  remove: fc.nat(5),
  insert: fc.string({ unit: 'grapheme', maxLength: 4 }),
  thenMeet: fc.boolean(),
})

test('however three people type at once, all fields show the one shared title', () => {
  fc.assert(
    fc.property(fc.array(typing, { maxLength: 25 }), (steps) => {
      const first = aScreen()
      first.field.type(0, 0, 'Spoločný názov')
      const state = Y.encodeStateAsUpdate(first.doc)
      const screens = [first, aScreen(state), aScreen(state)]

      for (const step of steps) {
        const screen = screens[step.who] ?? first
        typeAt(screen, step)
        if (step.thenMeet) meet(first, screen)
      }
      for (const screen of [...screens, ...screens]) meet(first, screen)

      const shown = screens.flatMap(({ field, text }) => [field.value, text.toString()])
      expect(new Set(shown).size).toBe(1)
    }),
    { numRuns: 200 },
  )
})

/** Whole characters only: nobody deletes half of one. */
function typeAt(
  { field }: Screen,
  { at, remove, insert }: { at: number; remove: number; insert: string },
): void {
  const characters = [...field.value]
  const start = Math.min(at, characters.length)
  const head = characters.slice(0, start).join('').length
  const gone = characters.slice(start, start + remove).join('').length
  field.type(head, gone, insert)
}
