import { type ErasedWords, placesOf } from '#domain/history/erasing.ts'
import { type Occasion, ON_DEMAND } from '#domain/history/revision.ts'
import { livedName } from '#domain/person/lived-name.ts'
import { ownersOf } from './client-bindings.ts'
import type { Rows } from './database.ts'
import { eraseWords } from './erase-words.ts'

export type NewRevision = {
  readonly meetingId: string
  /** The newest row of the log that the state covers. */
  readonly seq: bigint
  readonly occasion: Occasion
  readonly personId: string | null
  readonly at: Date
  readonly state: Uint8Array
}

export async function keepRevision(rows: Rows, { occasion, state, ...revision }: NewRevision): Promise<void> {
  const { kind, ...about } = occasion
  await rows.documentRevision.create({ data: { ...revision, kind, ...about, state: Buffer.from(state) } })
}

const LINE = {
  id: true,
  seq: true,
  kind: true,
  name: true,
  at: true,
  personId: true,
  erasedAt: true,
  item: { select: { number: true, title: true } },
  proposal: { select: { code: true } },
} as const

/** The kept states of shared documents. Only acts keep one, see ActDocument. */
export const revisions = (rows: Rows) => ({
  /** In the order of the log, without their states. */
  list: (meetingId: string) =>
    rows.documentRevision.findMany({
      where: { meetingId },
      orderBy: [{ seq: 'asc' }, { at: 'asc' }, { id: 'asc' }],
      select: LINE,
    }),

  async findState(meetingId: string, id: string): Promise<Uint8Array | undefined> {
    const found = await rows.documentRevision.findUnique({
      where: { id, meetingId },
      select: { state: true },
    })
    return found?.state
  },

  /** Erases words from every kept state of one meeting and its name; says how many held them. */
  async eraseWords(meetingId: string, words: ErasedWords, at: Date): Promise<number> {
    let changed = 0
    const ids = await rows.documentRevision.findMany({ where: { meetingId }, select: { id: true } })
    // One state in memory at a time: a long meeting keeps many.
    for (const { id } of ids) if (await eraseFromOne(rows, { id, words, at })) changed++
    return changed
  },

  countOnDemand: (meetingId: string) =>
    rows.documentRevision.count({ where: { meetingId, kind: { in: [...ON_DEMAND] } } }),

  owners: (meetingId: string) => ownersOf(rows, meetingId),

  /** What people are called by those who meet them here. */
  async namesOf(personIds: readonly string[]): Promise<Map<string, string>> {
    const people = await rows.person.findMany({
      where: { id: { in: [...personIds] } },
      select: { id: true, name: true, socialName: true },
    })
    return new Map(people.map((person) => [person.id, livedName(person)]))
  },
})

type Erasure = { readonly id: string; readonly words: ErasedWords; readonly at: Date }

async function eraseFromOne(rows: Rows, { id, words, at }: Erasure): Promise<boolean> {
  const { state, name } = await rows.documentRevision.findUniqueOrThrow({ where: { id } })
  const erased = eraseWords(state, words)
  const isNamed = name !== null && placesOf(words, name).length > 0
  if (!erased && !isNamed) return false
  await rows.documentRevision.update({
    where: { id },
    data: { erasedAt: at, ...(erased && { state: Buffer.from(erased) }), ...(isNamed && { name: '…' }) },
  })
  return true
}
