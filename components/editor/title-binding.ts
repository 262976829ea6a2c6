import * as Y from 'yjs'
import { editBetween, editsOf, moved, type TextEdit } from '#components/editor/text-edit.ts'

/** As much of a text field as is needed here. */
export type TitleField = Pick<
  HTMLTextAreaElement,
  'value' | 'selectionStart' | 'selectionEnd' | 'setSelectionRange'
> &
  EventTarget

const singleLine = (text: string) => text.replaceAll(/[\r\n]+/g, ' ')

/**
 * Ties a field to a shared title. What colleagues write appears without moving the caret; undo takes
 * back one's own changes only. While characters are being composed (Chinese, accents on some systems)
 * the field is left alone, and what happened meanwhile is merged at the end.
 */
export class TitleBinding {
  readonly #field: TitleField
  readonly #text: Y.Text
  readonly #undo: Y.UndoManager
  readonly #listening = new AbortController()
  #shown: string
  #isComposing = false

  constructor(field: TitleField, text: Y.Text) {
    this.#field = field
    this.#text = text
    this.#undo = new Y.UndoManager(text, { trackedOrigins: new Set([this]) })
    this.#shown = text.toString()
    field.value = this.#shown
    text.observe(this.#noteChange)
    this.#listen()
  }

  close(): void {
    this.#listening.abort()
    this.#text.unobserve(this.#noteChange)
    this.#undo.destroy()
  }

  undo(): void {
    this.#undo.undo()
  }

  redo(): void {
    this.#undo.redo()
  }

  #listen(): void {
    const { signal } = this.#listening
    this.#field.addEventListener('input', () => this.#takeInput(), { signal })
    this.#field.addEventListener('compositionstart', () => this.#compose(true), { signal })
    this.#field.addEventListener('compositionend', () => this.#compose(false), { signal })
    this.#field.addEventListener('beforeinput', (event) => this.#takeHistory(event), { signal })
  }

  #compose(isComposing: boolean): void {
    this.#isComposing = isComposing
    if (!isComposing) this.#takeInput()
  }

  #takeInput(): void {
    if (this.#isComposing) return
    const typed = singleLine(this.#field.value)
    const edit = editBetween(this.#shown, typed, this.#field.selectionEnd)
    if (edit) this.#write(this.#upToDate(edit))
    const merged = editBetween(typed, this.#text.toString(), typed.length)
    this.#show(merged ? [merged] : [])
  }

  /** The same edit, had it been made in the text as it is now. */
  #upToDate({ at, remove, insert }: TextEdit): TextEdit {
    const now = this.#text.toString()
    const meanwhile = editBetween(this.#shown, now, now.length)
    if (!meanwhile) return { at, remove, insert }
    const start = moved(at, meanwhile)
    return { at: start, remove: Math.max(0, moved(at + remove, meanwhile) - start), insert }
  }

  #write({ at, remove, insert }: TextEdit): void {
    this.#text.doc?.transact(() => {
      if (remove > 0) this.#text.delete(at, remove)
      if (insert !== '') this.#text.insert(at, insert)
    }, this)
  }

  readonly #noteChange = ({ delta }: Y.YTextEvent, { origin }: Y.Transaction): void => {
    if (origin !== this && !this.#isComposing) this.#show(editsOf(delta))
  }

  /** Shows the title as it is now; the caret goes along with what changed around it. */
  #show(changes: readonly TextEdit[]): void {
    const field = this.#field
    this.#shown = this.#text.toString()
    if (field.value === this.#shown) return
    const [start, end] = [field.selectionStart, field.selectionEnd].map((place) =>
      changes.reduce(moved, place),
    )
    field.value = this.#shown
    field.setSelectionRange(start ?? null, end ?? null)
  }

  /** The field's own history knows nothing of colleagues. */
  #takeHistory(event: Event): void {
    const kind = 'inputType' in event ? event.inputType : undefined
    if (kind !== 'historyUndo' && kind !== 'historyRedo') return
    event.preventDefault()
    if (kind === 'historyUndo') this.undo()
    else this.redo()
  }
}
