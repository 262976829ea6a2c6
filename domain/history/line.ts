/** Shared text as the history compares it: line by line, each letter with the client that wrote it. */
export type Line = {
  /** Identity of the element in every state of this document. */
  readonly key: string
  readonly look: LineLook
  readonly runs: readonly Run[]
}

/** Letters that one client wrote one after the other. */
export type Run = { readonly text: string; readonly client: number; readonly clock: number }

export const LINE_TYPES = [
  'heading',
  'paragraph',
  'bullet',
  'number',
  'task-open',
  'task-done',
  'quote',
  'cell',
  'title',
] as const

export type LineLook = {
  readonly type: (typeof LINE_TYPES)[number]
  /** Of a heading its level, of a list how deep it is nested. */
  readonly level: number
}

export const textOf = ({ runs }: Line): string => runs.map(({ text }) => text).join('')

export const hasSameLook = (a: Line, b: Line) => a.look.type === b.look.type && a.look.level === b.look.level
