import type { ChainedCommands, Editor } from '@tiptap/core'
import {
  Bold,
  Heading2,
  Heading3,
  Italic,
  List,
  ListOrdered,
  ListTodo,
  type LucideIcon,
  Quote,
  Redo2,
  Strikethrough,
  Table2,
  Undo2,
} from 'lucide-react'

export type FormatName =
  | 'heading2'
  | 'heading3'
  | 'bold'
  | 'italic'
  | 'strike'
  | 'bulletList'
  | 'orderedList'
  | 'taskList'
  | 'blockquote'
  | 'insertTable'
  | 'undo'
  | 'redo'

export type Format = {
  readonly name: FormatName
  readonly icon: LucideIcon
  /** As the browser writes it: Mod is Ctrl, on a Mac Command. */
  readonly keys?: string
  /** Stays in the bar on a phone; the others go into its menu. */
  readonly isEssential?: boolean
  /** Absent for what happens once and has no state. */
  readonly isActive?: (editor: Editor) => boolean
  readonly run: (chain: ChainedCommands) => ChainedCommands
}

const heading = (level: 2 | 3): Pick<Format, 'isActive' | 'run'> => ({
  isActive: (editor) => editor.isActive('heading', { level }),
  run: (chain) => chain.toggleHeading({ level }),
})

const active = (name: string) => (editor: Editor) => editor.isActive(name)

const HEADINGS: readonly Format[] = [
  { name: 'heading2', icon: Heading2, keys: 'Mod+Alt+2', isEssential: true, ...heading(2) },
  { name: 'heading3', icon: Heading3, keys: 'Mod+Alt+3', ...heading(3) },
]

const MARKS: readonly Format[] = [
  {
    name: 'bold',
    icon: Bold,
    keys: 'Mod+B',
    isEssential: true,
    isActive: active('bold'),
    run: (chain) => chain.toggleBold(),
  },
  {
    name: 'italic',
    icon: Italic,
    keys: 'Mod+I',
    isActive: active('italic'),
    run: (chain) => chain.toggleItalic(),
  },
]

const STRIKE: Format = {
  name: 'strike',
  icon: Strikethrough,
  keys: 'Mod+Shift+S',
  isActive: active('strike'),
  run: (chain) => chain.toggleStrike(),
}

const LISTS: readonly Format[] = [
  {
    name: 'bulletList',
    icon: List,
    keys: 'Mod+Shift+8',
    isEssential: true,
    isActive: active('bulletList'),
    run: (chain) => chain.toggleBulletList(),
  },
  {
    name: 'orderedList',
    icon: ListOrdered,
    keys: 'Mod+Shift+7',
    isActive: active('orderedList'),
    run: (chain) => chain.toggleOrderedList(),
  },
]

const TASKS: Format = {
  name: 'taskList',
  icon: ListTodo,
  keys: 'Mod+Shift+9',
  isActive: active('taskList'),
  run: (chain) => chain.toggleTaskList(),
}

const BLOCKS: readonly Format[] = [
  {
    name: 'blockquote',
    icon: Quote,
    keys: 'Mod+Shift+B',
    isActive: active('blockquote'),
    run: (chain) => chain.toggleBlockquote(),
  },
  {
    name: 'insertTable',
    icon: Table2,
    run: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
  },
]

const HISTORY: readonly Format[] = [
  { name: 'undo', icon: Undo2, keys: 'Mod+Z', isEssential: true, run: (chain) => chain.undo() },
  { name: 'redo', icon: Redo2, keys: 'Mod+Shift+Z', run: (chain) => chain.redo() },
]

/** The groups of a toolbar, from left to right. */
export const NOTES_FORMATS: readonly (readonly Format[])[] = [
  HEADINGS,
  [...MARKS, STRIKE],
  [...LISTS, TASKS],
  BLOCKS,
  HISTORY,
]
export const CARD_FORMATS: readonly (readonly Format[])[] = [MARKS, LISTS, HISTORY]

export type TableAct =
  | 'addRowBefore'
  | 'addRowAfter'
  | 'addColumnBefore'
  | 'addColumnAfter'
  | 'toggleHeaderRow'
  | 'deleteRow'
  | 'deleteColumn'
  | 'deleteTable'

export const TABLE_ACTS: readonly (TableAct | 'separator')[] = [
  'addRowBefore',
  'addRowAfter',
  'addColumnBefore',
  'addColumnAfter',
  'toggleHeaderRow',
  'separator',
  'deleteRow',
  'deleteColumn',
  'deleteTable',
]

const IS_MAC = typeof navigator !== 'undefined' && /Mac|iP(hone|ad|od)/.test(navigator.platform)

/** The keys as they stand on this keyboard. */
export const keysHere = (keys: string) =>
  IS_MAC
    ? keys.replace('Mod', '⌘').replace('Alt', '⌥').replace('Shift', '⇧').replaceAll('+', ' ')
    : keys.replace('Mod', 'Ctrl')
