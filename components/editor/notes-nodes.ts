import type { AnyExtension, Extensions, NodeViewRenderer } from '@tiptap/core'
import { TaskItem } from '@tiptap/extension-list'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { ProposalCardView } from '#components/editor/proposal-card-view.tsx'
import { notesExtensions, PROPOSAL_CARD } from '#protocol/notes-schema.ts'

type TaskLabel = (task: string, isDone: boolean) => string

/** The schema of the notes with what a browser adds: live cards, and tasks that speak one's language. */
export const notesNodes = (taskLabel: TaskLabel): Extensions =>
  notesExtensions().map((extension) => {
    if (extension.name === PROPOSAL_CARD) return withCardView(extension)
    return isTaskItem(extension) ? withTaskLabel(extension, taskLabel) : extension
  })

const withCardView = (card: AnyExtension) =>
  card.extend({ addNodeView: () => ReactNodeViewRenderer(ProposalCardView) })

const isTaskItem = (extension: AnyExtension): extension is typeof TaskItem => extension.name === TaskItem.name

const withTaskLabel = (taskItem: typeof TaskItem, taskLabel: TaskLabel) =>
  taskItem
    .extend({
      addNodeView() {
        return outsideTabOrder(this.parent?.())
      },
    })
    .configure({ a11y: { checkboxLabel: ({ textContent }, isDone) => taskLabel(textContent, isDone) } })

/** Tab leaves the text at once instead of walking through all tasks; Mod+Enter ticks them. */
const outsideTabOrder = (make: NodeViewRenderer | null | undefined): NodeViewRenderer | null =>
  make
    ? (props) => {
        const view = make(props)
        const box = view.dom instanceof HTMLElement ? view.dom.querySelector('input') : null
        if (box) box.tabIndex = -1
        return view
      }
    : null
