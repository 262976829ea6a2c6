// How a meeting opens that has been typed into 100,000 times: as a log of single keys, which a worker may
// find after a power cut, and as the one state into which the log is folded.
//
//   npm run bench -- long-history [--edits 0,10000,100000] [--rounds 3]
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import * as Y from 'yjs'
import { newSharedDocument } from '#protocol/shared-document.ts'
import { printTable, spread, tell } from './lib/figures.ts'
import { type MeasuredServer, startMeasured } from './lib/measured-server.ts'
import { type Target, Typist } from './lib/participants.ts'

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '0,10000,100000' },
    rounds: { type: 'string', default: '3' },
  },
})
const lengths = values.edits.split(',').map(Number)
const BATCH = 1_000

type Opening = { readonly first: number; readonly second: number; readonly folded: number }

const found = new Map<number, Opening[]>(lengths.map((length) => [length, []]))
for (let round = 0; round < Number(values.rounds); round++) {
  for (const length of lengths) {
    await using server = await startMeasured({ meetings: 2 })
    found.get(length)?.push(await measure(server, length))
    tell(`${length} edits: ${JSON.stringify(found.get(length)?.at(-1))}`)
  }
}
printTable(
  ['edits in the log', 'first member opens, ms', 'second member, ms', 'first member once folded, ms'],
  lengths.map((length) => {
    const of = (figure: keyof Opening) => (found.get(length) ?? []).map((each) => each[figure])
    return [length, spread(of('first'), 0), spread(of('second'), 0), spread(of('folded'), 0)]
  }),
)

async function measure(
  { store, meetings: [asLog, asState] }: MeasuredServer,
  length: number,
): Promise<Opening> {
  if (!asLog || !asState) throw new Error('There are no meetings.')
  const keys = typedKeys(length)
  await append(store, asLog, keys)
  await append(store, asState, keys)
  await fold(store, asState)
  const [first, second] = [await open(asLog), await open(asLog)]
  return { first, second, folded: await open(asState) }
}

async function open(meeting: Target): Promise<number> {
  const startedAt = performance.now()
  const member = await Typist.join(meeting)
  const took = performance.now() - startedAt
  member.close()
  await pause(200)
  return took
}

/** As a hand types: a letter at a time, a new line now and then, a word taken back here and there. */
function typedKeys(length: number): Uint8Array[] {
  const doc = newSharedDocument()
  const keys: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => keys.push(update))
  let text = new Y.XmlText()
  for (let key = 0; keys.length < length; key++) {
    if (key % 400 === 0) text = newLine(doc)
    else if (key % 50 === 49) text.delete(text.length - 5, 5)
    else text.insert(text.length, 'abcdefghij '.charAt(key % 11))
  }
  doc.destroy()
  return keys.slice(0, length)
}

function newLine(doc: Y.Doc): Y.XmlText {
  const [line, text] = [new Y.XmlElement('paragraph'), new Y.XmlText()]
  line.insert(0, [text])
  doc.getXmlFragment('notes').push([line])
  return text
}

type Store = MeasuredServer['store']

async function idOf(store: Store, { doc }: Target): Promise<string> {
  const meeting = await store.meetings.findByCode(doc)
  if (!meeting) throw new Error(`There is no meeting ${doc}.`)
  return meeting.id
}

async function append(store: Store, meeting: Target, keys: readonly Uint8Array[]): Promise<void> {
  const meetingId = await idOf(store, meeting)
  const rules = (await store.log.load(meetingId))?.rules ?? 0
  for (let from = 0; from < keys.length; from += BATCH) {
    const batch = keys.slice(from, from + BATCH)
    const appended = await store.log.append(
      batch.map((update) => ({ meetingId, rules, update, personId: null })),
    )
    if (appended.includes(null)) throw new Error('The log took not all keys.')
  }
}

async function fold(store: Store, meeting: Target): Promise<void> {
  const meetingId = await idOf(store, meeting)
  const stored = await store.log.load(meetingId)
  if (!stored) throw new Error('There is no log.')
  const doc = newSharedDocument()
  doc.transact(() => {
    for (const update of stored.updates) Y.applyUpdate(doc, update)
  })
  await store.log.compact(meetingId, { seq: stored.head, snapshot: Y.encodeStateAsUpdate(doc) })
  doc.destroy()
}
