/** A proposal's words at one moment. */
export type ProposalWords = { readonly title: string; readonly text: string }

/**
 * The bytes whose SHA-256 stands in the record of a decision: Unicode NFC, no space at the ends of
 * lines, title and text apart. Whoever doubts a decision can compute it from the printed words.
 */
export function canonicalWords({ title, text }: ProposalWords): string {
  const lines = text.split('\n').map((line) => line.trimEnd())
  return `${title.trim()}\n\n${lines.join('\n').trim()}\n`.normalize('NFC')
}
