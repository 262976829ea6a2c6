/**
 * Minutes in the words of their office: what all renderings show, block by block. The published one is
 * kept, so that later words of this program change nothing that was published.
 */
export type MinutesLayout = {
  /** The language of the words, e.g. `sk`. */
  readonly lang: string
  readonly title: string
  readonly subtitle: string
  /** Under the title: number and version, or that it is a draft. */
  readonly marks: readonly string[]
  readonly blocks: readonly LayoutBlock[]
}

export type LayoutBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly look?: 'soft' }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [term: string, value: string])[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  | DecisionLayout
  | { readonly kind: 'signatures'; readonly lines: readonly (readonly [term: string, value: string])[] }

const POINT = /^[–\-•*] +/u

/** Lines as people write them: those that begin with a dash stand together as a list. */
export function proseOf(lines: readonly string[]): LayoutBlock[] {
  const blocks: LayoutBlock[] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    const item = line.replace(POINT, '')
    if (item === line) blocks.push({ kind: 'paragraph', text: line })
    else if (last?.kind === 'list') blocks.splice(-1, 1, { kind: 'list', items: [...last.items, item] })
    else blocks.push({ kind: 'list', items: [item] })
  }
  return blocks
}

/** A decision with its exact words, set apart from what people wrote about it. */
export type DecisionLayout = {
  readonly kind: 'decision'
  readonly title: string
  readonly wordsTitle: string
  readonly words: readonly string[]
  readonly facts: readonly (readonly [term: string, value: string])[]
  readonly fingerprint: string
}

/** The bytes that are hashed: whoever doubts published minutes can compute it. */
export const layoutBytes = (layout: MinutesLayout): string => `${JSON.stringify(layout)}\n`.normalize('NFC')

/** The same as plain lines, for who reads nothing else. */
export function plainText({ title, subtitle, marks, blocks }: MinutesLayout): string {
  return [title, [subtitle, ...marks].join('\n'), ...blocks.map(linesOf)].join('\n\n')
}

function linesOf(block: LayoutBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.text
    case 'list':
      return block.items.map((item) => `– ${item}`).join('\n')
    case 'facts':
      return block.rows.map(([term, value]) => `${term}: ${value}`).join('\n')
    case 'signatures':
      return block.lines.map(([term, value]) => `${term}: ${value}`).join('\n')
    case 'table':
      return [block.caption, ...block.rows.map((row) => row.join(' – '))].join('\n')
    case 'decision':
      return [block.title, ...block.words, ...block.facts.map(([term, value]) => `${term}: ${value}`)].join(
        '\n',
      )
  }
}
