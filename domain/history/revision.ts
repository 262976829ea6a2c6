import { parseOptionalLine } from '#domain/person/name.ts'
import { allow, type Result, refuse } from '#domain/result.ts'

/** At which acts the whole shared document is kept, and for what else. */
export const REVISION_KINDS = [
  'item_opened',
  'decision',
  'finalised',
  'closed',
  'named',
  'before_restore',
] as const

export type RevisionKind = (typeof REVISION_KINDS)[number]

/** Why a revision is kept, with what it is about. */
export type Occasion =
  | { readonly kind: 'item_opened'; readonly itemId: string }
  | { readonly kind: 'decision' | 'finalised'; readonly proposalId: string }
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'closed' | 'before_restore' }

/** Those that people ask for; acts keep theirs without being asked. */
export const ON_DEMAND = ['named', 'before_restore'] as const satisfies readonly RevisionKind[]

const LONGEST_NAME = 80
/** Each keeps the whole text: a script that presses the button must not fill the disk. */
const MOST_ON_DEMAND = 200

export function parseRevisionName(text: string): Result<string, 'empty' | 'too-long'> {
  const line = parseOptionalLine(text, LONGEST_NAME)
  if (!line.ok) return line
  return line.value === null ? refuse('empty') : allow(line.value)
}

export const acceptOnDemand = (kept: number): Result<true, 'too-many-revisions'> =>
  kept < MOST_ON_DEMAND ? allow(true) : refuse('too-many-revisions')
