import { type Editor, Extension, type KeyboardShortcutCommand } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'

type Keys = {
  readonly toToolbar: () => void
  readonly askForLink: () => void
  /** Opens a proposal named in the text; absent where there is none. */
  readonly openCard?: ((proposalId: string) => void) | undefined
}

/** The keys that lead out of the text, and those that act on what is selected in it. */
export const editorKeys = ({ toToolbar, askForLink, openCard }: Keys) =>
  Extension.create({
    name: 'editorKeys',
    addKeyboardShortcuts() {
      const handled = (act: () => void) => () => {
        act()
        return true
      }
      return {
        'Alt-F10': handled(toToolbar),
        'Mod-k': handled(askForLink),
        Enter: openSelected(openCard),
        'Mod-Enter': tick,
      }
    },
  })

const tick: KeyboardShortcutCommand = ({ editor }) => {
  if (!editor.isActive('taskItem')) return false
  const isDone = editor.getAttributes('taskItem').checked === true
  return editor.commands.updateAttributes('taskItem', { checked: !isDone })
}

const openSelected =
  (open: Keys['openCard']): KeyboardShortcutCommand =>
  ({ editor }) => {
    const proposalId = selectedProposal(editor)
    if (!proposalId || !open) return false
    open(proposalId)
    return true
  }

function selectedProposal({ state }: Editor): string | undefined {
  const { selection } = state
  const proposalId: unknown = selection instanceof NodeSelection && selection.node.attrs.proposalId
  return typeof proposalId === 'string' ? proposalId : undefined
}
