import { align } from './align.ts'
import { compareWords, type IsNew, type Passage, wholeLine } from './compare-words.ts'
import { hasSameLook, type Line, textOf } from './line.ts'
import { pairUp } from './pair-lines.ts'

export type ComparedLine = {
  readonly key: string
  readonly look: Line['look']
  readonly change: 'same' | 'changed' | 'added' | 'removed'
  readonly passages: readonly Passage[]
}

/**
 * Two states of one text, line by line. Lines are the same element at two times, or say nearly the
 * same; what is left over was added or removed whole. `language` is that of the words.
 */
export function compareLines(
  before: readonly Line[],
  after: readonly Line[],
  { language, isNew }: { language: string; isNew: IsNew },
): ComparedLine[] {
  const words = new Intl.Segmenter(language, { granularity: 'word' })
  const compared: ComparedLine[] = []
  let block: Block = { removed: [], added: [] }
  const settle = () => {
    compared.push(...compareBlock(block, words, isNew))
    block = { removed: [], added: [] }
  }
  for (const step of align(before, after, saysTheSame)) {
    const old = step.kind === 'added' ? undefined : before[step.before]
    const young = step.kind === 'removed' ? undefined : after[step.after]
    if (old && young) {
      settle()
      compared.push(unchanged(young))
    } else if (old) block.removed.push(old)
    else if (young) block.added.push(young)
  }
  settle()
  return compared
}

type Block = { removed: Line[]; added: Line[] }

const saysTheSame = (a: Line, b: Line) => hasSameLook(a, b) && textOf(a) === textOf(b)

const unchanged = (line: Line): ComparedLine => ({
  key: line.key,
  look: line.look,
  change: 'same',
  passages: [{ change: 'same', text: textOf(line), client: null }],
})

function compareBlock({ removed, added }: Block, words: Intl.Segmenter, isNew: IsNew): ComparedLine[] {
  const lines: ComparedLine[] = []
  const pairs = [...pairUp(removed, added, words), [removed.length, added.length] as const]
  let [old, young] = [0, 0]
  for (const [nextOld, nextYoung] of pairs) {
    for (const line of removed.slice(old, nextOld)) {
      lines.push({ ...line, change: 'removed', passages: wholeLine(line, 'removed') })
    }
    for (const line of added.slice(young, nextYoung)) {
      lines.push({ ...line, change: 'added', passages: wholeLine(line, 'added') })
    }
    const [before, after] = [removed[nextOld], added[nextYoung]]
    if (before && after) {
      lines.push({ ...after, change: 'changed', passages: compareWords(before, after, { words, isNew }) })
    }
    old = nextOld + 1
    young = nextYoung + 1
  }
  return lines.map(({ key, look, change, passages }) => ({ key, look, change, passages }))
}
