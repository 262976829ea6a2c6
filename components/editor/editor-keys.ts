import { Extension } from '@tiptap/core'

type Keys = { readonly toToolbar: () => void; readonly askForLink: () => void }

/** The keys that lead out of the text, and the one that ticks a task. */
export const editorKeys = ({ toToolbar, askForLink }: Keys) =>
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
        'Mod-Enter': ({ editor }) => {
          if (!editor.isActive('taskItem')) return false
          const isDone = editor.getAttributes('taskItem').checked === true
          return editor.commands.updateAttributes('taskItem', { checked: !isDone })
        },
      }
    },
  })
