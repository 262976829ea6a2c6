import { align } from './align.ts'
import type { Line } from './line.ts'

/** A stretch of one line: in both states, only in the later or only in the earlier one. */
export type Passage = {
  readonly change: 'same' | 'added' | 'removed'
  readonly text: string
  /** The client that wrote it; null for what did not change. */
  readonly client: number | null
}

/** Whether a letter is not in the earlier state. */
export type IsNew = (client: number, clock: number) => boolean

type Token = { readonly text: string; readonly client: number }

/** The words of a line in the order of reading; the earlier ones before those that replaced them. */
export function compareWords(
  before: Line,
  after: Line,
  by: { words: Intl.Segmenter; isNew: IsNew },
): Passage[] {
  const old = tokensOf(before, by.words, () => false)
  const young = tokensOf(after, by.words, by.isNew)
  const steps = align(old, young, (a, b) => a.text === b.text)
  const passages = steps.map((step): Passage => {
    if (step.kind === 'added') return passage('added', young[step.after])
    return passage(step.kind, old[step.before])
  })
  return merge(regroup(absorbGaps(passages)))
}

/** A whole line that stands in one state only: stretch by stretch of those who wrote it. */
export const wholeLine = ({ runs }: Line, change: 'added' | 'removed'): Passage[] =>
  merge(runs.map(({ text, client }) => ({ change, text, client })))

const passage = (change: Passage['change'], token: Token | undefined): Passage => ({
  change,
  text: token?.text ?? '',
  client: change === 'same' ? null : (token?.client ?? null),
})

/**
 * A word that was corrected belongs, as a change, to who corrected it: the first of its letters that is
 * new decides, and only without one its first letter.
 */
function tokensOf(line: Line, words: Intl.Segmenter, isNew: IsNew): Token[] {
  const letters = line.runs.flatMap(({ text, client, clock }) =>
    Array.from({ length: text.length }, (_, at) => ({ client, isNew: isNew(client, clock + at) })),
  )
  const text = line.runs.map((run) => run.text).join('')
  return Array.from(words.segment(text), ({ segment, index }) => {
    const own = letters.slice(index, index + segment.length)
    return { text: segment, client: (own.find((letter) => letter.isNew) ?? own[0])?.client ?? 0 }
  })
}

const GAP = /^[\s\p{P}]+$/u

/** A space that stayed between two changed words would break one change into two. */
function absorbGaps(passages: readonly Passage[]): Passage[] {
  return passages.flatMap((part, at) => {
    const isGap = part.change === 'same' && GAP.test(part.text)
    const [previous, next] = [passages[at - 1], passages[at + 1]]
    if (!isGap || !previous || !next || previous.change === 'same' || next.change === 'same') return [part]
    return [{ ...part, change: 'removed' } as const, { ...part, change: 'added' } as const]
  })
}

/** Within one change: first what went, then what came. */
function regroup(passages: readonly Passage[]): Passage[] {
  const grouped: Passage[] = []
  let came: Passage[] = []
  for (const part of passages) {
    if (part.change === 'added') {
      came.push(part)
      continue
    }
    if (part.change === 'same') {
      grouped.push(...came)
      came = []
    }
    grouped.push(part)
  }
  return [...grouped, ...came]
}

const BLANK = /^\s+$/u

/** Stretches of one author; a space between two words goes with one of them. */
function merge(passages: readonly Passage[]): Passage[] {
  const merged: Passage[] = []
  for (const part of passages) {
    const last = merged.at(-1)
    if (last && last.change === part.change && isOneStretch(last, part)) {
      const client = BLANK.test(last.text) ? part.client : last.client
      merged[merged.length - 1] = { ...last, client, text: last.text + part.text }
    } else merged.push(part)
  }
  return merged
}

const isOneStretch = (a: Passage, b: Passage) =>
  a.client === b.client || BLANK.test(a.text) || BLANK.test(b.text)
