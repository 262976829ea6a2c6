/** One replaced stretch of a text. */
export type TextEdit = { readonly at: number; readonly remove: number; readonly insert: string }

/** The edit that turned `before` into `after`, when the caret stood at `caret` after it. */
export function editBetween(before: string, after: string, caret: number): TextEdit | undefined {
  if (before === after) return undefined
  const ends = wholeCharacters(before, after, sharedEnds(before, after, caret))
  return {
    at: ends.start,
    remove: before.length - ends.start - ends.end,
    insert: after.slice(ends.start, after.length - ends.end),
  }
}

type Ends = { readonly start: number; readonly end: number }

/** "aa" typed into "aaa" could be anywhere: what follows the caret was certainly there before. */
function sharedEnds(before: string, after: string, caret: number): Ends {
  const shorter = Math.min(before.length, after.length)
  const mostAfterCaret = Math.min(shorter, after.length - caret)
  let end = 0
  while (end < mostAfterCaret && before.at(-1 - end) === after.at(-1 - end)) end++
  let start = 0
  while (start < shorter - end && before[start] === after[start]) start++
  return { start, end }
}

/** Two emoji may share half of their code units; Yjs would turn a torn one into a replacement sign. */
function wholeCharacters(before: string, after: string, { start, end }: Ends): Ends {
  const tearsStart =
    isHighSurrogate(before.charCodeAt(start - 1)) || isHighSurrogate(after.charCodeAt(start - 1))
  const tearsEnd =
    isLowSurrogate(before.charCodeAt(before.length - end)) ||
    isLowSurrogate(after.charCodeAt(after.length - end))
  return { start: tearsStart ? start - 1 : start, end: tearsEnd ? end - 1 : end }
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff

/** Where a place in a text is after an edit that was made elsewhere. */
export function moved(place: number, { at, remove, insert }: TextEdit): number {
  if (place <= at) return place
  return place >= at + remove ? place - remove + insert.length : at
}

type DeltaPart = {
  readonly retain?: number | undefined
  readonly delete?: number | undefined
  readonly insert?: unknown
}

/** The edits of a Yjs event, each in the text as the ones before it left it. */
export function editsOf(delta: readonly DeltaPart[]): TextEdit[] {
  let at = 0
  return delta.flatMap((part) => {
    const edit = { at, remove: part.delete ?? 0, insert: typeof part.insert === 'string' ? part.insert : '' }
    at += (part.retain ?? 0) + edit.insert.length
    return part.retain === undefined ? [edit] : []
  })
}
