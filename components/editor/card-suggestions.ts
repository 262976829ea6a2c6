import { Extension } from '@tiptap/core'
import { PluginKey } from '@tiptap/pm/state'
import { exitSuggestion, Suggestion, type SuggestionProps } from '@tiptap/suggestion'
import { LiveValue } from '#components/live/live-value.ts'
import { PROPOSAL_CARD, PROPOSAL_LINK } from '#protocol/notes-schema.ts'

export type CardChoice = { readonly proposalId: string; readonly code: string; readonly as: 'link' | 'card' }

/** A `#` that somebody has just typed: what follows it, where it stands, and what to put there. */
export type OpenSuggestion = {
  readonly query: string
  readonly place: () => DOMRect | null
  readonly choose: (choice: CardChoice) => void
  readonly dismiss: () => void
}

const KEY = new PluginKey('cardSuggestions')

/** Lets `#` ask for a proposal. The list itself is drawn by whoever watches `open`. */
export class CardSuggestions {
  readonly open = new LiveValue<OpenSuggestion | null>(null)
  /** The list's say in a key press: true when it was for the list. */
  onKey: (event: KeyboardEvent) => boolean = () => false

  extension(): Extension {
    const show = (props: SuggestionProps<never, CardChoice>) => this.#show(props)
    const hide = () => this.open.set(null)
    const take = (event: KeyboardEvent) => this.onKey(event)
    return Extension.create({
      name: 'cardSuggestions',
      addProseMirrorPlugins() {
        const suggestion = Suggestion<never, CardChoice>({
          editor: this.editor,
          pluginKey: KEY,
          char: '#',
          // The hyphen first: the library puts them into a character class as they are.
          allowedPrefixes: ['-', ' ', '(', '„', '"'],
          decorationClass: 'text-accent-ink',
          // A colleague's `#` is not ours, nor is one that undo brings back.
          shouldShow: ({ transaction, editor }) => editor.isFocused && !transaction.getMeta('y-sync$'),
          command: ({ editor, range, props }) => {
            const { as, ...attrs } = props
            const chain = editor.chain().focus()
            if (as === 'link') {
              chain
                .insertContentAt(range, [
                  { type: PROPOSAL_LINK, attrs },
                  { type: 'text', text: ' ' },
                ])
                .run()
            } else {
              chain
                .deleteRange(range)
                .insertContent({ type: PROPOSAL_CARD, attrs })
                .createParagraphNear()
                .run()
            }
          },
          render: () => ({
            onStart: show,
            onUpdate: show,
            onExit: hide,
            onKeyDown: ({ event }) => take(event),
          }),
        })
        return [suggestion]
      },
    })
  }

  #show({ query, clientRect, command, editor }: SuggestionProps<never, CardChoice>): void {
    this.open.set({
      query,
      place: () => clientRect?.() ?? null,
      choose: command,
      dismiss: () => exitSuggestion(editor.view, KEY),
    })
  }
}
