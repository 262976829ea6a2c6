import * as encoding from 'lib0/encoding'

/** Updates written by hand, as no Yjs would write them: in the V1 encoding, struct by struct. */
export type Write = (encoder: encoding.Encoder) => void
export type RawBlock = { readonly client: number; readonly clock: number; readonly structs: readonly Write[] }
export type RawId = readonly [client: number, clock: number]
export type RawDeletes = readonly (readonly [
  client: number,
  ranges: readonly (readonly [clock: number, len: number])[],
])[]

const uint = encoding.writeVarUint

export function rawUpdate(blocks: readonly RawBlock[], deletes: RawDeletes = []): Uint8Array {
  const encoder = encoding.createEncoder()
  uint(encoder, blocks.length)
  for (const { client, clock, structs } of blocks) {
    for (const number of [structs.length, client, clock]) uint(encoder, number)
    for (const write of structs) write(encoder)
  }
  uint(encoder, deletes.length)
  for (const [client, ranges] of deletes) {
    for (const number of [client, ranges.length, ...ranges.flat()]) uint(encoder, number)
  }
  return encoding.toUint8Array(encoder)
}

const withLength =
  (info: number) =>
  (length: number): Write =>
  (encoder) => {
    encoding.writeUint8(encoder, info)
    uint(encoder, length)
  }

export const gc = withLength(0)
export const skip = withLength(10)

export type RawItem = {
  readonly origin?: RawId
  readonly rightOrigin?: RawId
  /** The name of a root, or the id of the item that holds the container. */
  readonly parent?: string | RawId
  readonly key?: string
  readonly content: RawContent
}

type RawContent = { readonly ref: number; readonly write: Write }

export const item =
  ({ origin, rightOrigin, parent = 'notes', key, content }: RawItem): Write =>
  (encoder) => {
    const ids = [...(origin ?? []), ...(rightOrigin ?? [])]
    const flags = (origin ? 128 : 0) | (rightOrigin ? 64 : 0) | (key === undefined ? 0 : 32)
    encoding.writeUint8(encoder, content.ref | flags)
    for (const number of ids) uint(encoder, number)
    if (ids.length === 0) writeParent(encoder, parent, key)
    content.write(encoder)
  }

function writeParent(encoder: encoding.Encoder, parent: string | RawId, key: string | undefined): void {
  uint(encoder, typeof parent === 'string' ? 1 : 0)
  if (typeof parent === 'string') encoding.writeVarString(encoder, parent)
  else for (const number of parent) uint(encoder, number)
  if (key !== undefined) encoding.writeVarString(encoder, key)
}

const TYPES = { array: 0, map: 1, text: 2, element: 3, fragment: 4, hook: 5, xmlText: 6 } as const

export const content = {
  deleted: (length: number) => ({ ref: 1, write: (encoder) => uint(encoder, length) }),
  json: (...values: string[]) => ({
    ref: 2,
    write: (encoder) => {
      uint(encoder, values.length)
      for (const value of values) encoding.writeVarString(encoder, value)
    },
  }),
  string: (text: string) => ({ ref: 4, write: (encoder) => encoding.writeVarString(encoder, text) }),
  /** JSON as it is, however deep. */
  embed: (json: string) => ({ ref: 5, write: (encoder) => encoding.writeVarString(encoder, json) }),
  format: (key: string, json: string) => ({
    ref: 6,
    write: (encoder) => {
      encoding.writeVarString(encoder, key)
      encoding.writeVarString(encoder, json)
    },
  }),
  type: (type: keyof typeof TYPES, name = '') => ({
    ref: 7,
    write: (encoder) => {
      uint(encoder, TYPES[type])
      if (type === 'element' || type === 'hook') encoding.writeVarString(encoder, name)
    },
  }),
  any: (...values: unknown[]) => ({
    ref: 8,
    write: (encoder) => {
      uint(encoder, values.length)
      for (const value of values) encoding.writeAny(encoder, value as never)
    },
  }),
  /** One value that is an array in an array in an array. */
  deepAny: (depth: number) => ({
    ref: 8,
    write: (encoder) => {
      uint(encoder, 1)
      for (let level = 0; level < depth; level++) encoding.writeUint8Array(encoder, new Uint8Array([117, 1]))
      encoding.writeUint8(encoder, 126)
    },
  }),
} satisfies Record<string, (...given: never[]) => RawContent>

export const deepJson = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
