import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { newSharedDocument, paragraph } from '#protocol/shared-document.ts'
import { createMeeting } from '#server/commands/create-meeting.ts'
import { LIMITS } from '#server/sync/limits.ts'
import { LiveDocument } from '#server/sync/live-document.ts'
import { aTown, type Town } from '#tests/support/a-town.ts'
import { columnsWith } from '#tests/support/every-column.ts'
import { compact, lines, stored, Typist, textAt } from '#tests/support/history.ts'

const DOCUMENTS = 40
/** An hour of typing in one document: a little more than one key a second. */
const EDITS = 4_000
const EDITS_A_ROUND = 10

/** Somebody who types, takes back a few letters now and then, begins paragraphs and drops some. */
class Writer {
  readonly doc = newSharedDocument()
  readonly clientId = this.doc.clientID
  #state: number
  #written: Uint8Array | undefined

  constructor(document: LiveDocument, seed: number) {
    this.#state = seed
    Y.applyUpdate(this.doc, document.encode())
    this.doc.on('update', (update: Uint8Array) => {
      this.#written = update
    })
  }

  next(): Uint8Array {
    this.#written = undefined
    this.doc.transact(() => this.#act(this.doc.getXmlFragment('notes')))
    if (!this.#written) throw new Error('Nothing was written')
    return this.#written
  }

  #act(notes: Y.XmlFragment): void {
    const chance = this.#random()
    if (notes.length === 0 || chance < 0.01) return notes.push([paragraph('x')])
    if (chance < 0.015 && notes.length > 8) return notes.delete(0, 1)
    const text = textAt(notes, notes.length - 1)
    if (chance < 0.2 && text.length > 1) text.delete(text.length - 1, 1)
    else text.insert(text.length, 'aáčd éňo'.charAt(Math.floor(this.#random() * 8)))
  }

  /** A linear congruential generator: the same hour each time. */
  #random(): number {
    this.#state = (this.#state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return this.#state / 2 ** 32
  }
}

async function openDocument(town: Town, number: number) {
  const created = await createMeeting(town.as('ben'), {
    processId: town.processId,
    groupId: town.groupId,
    code: `hodina-${number}`,
    kind: 'working_group',
    title: 'Hodina',
    startsAt: new Date('2022-10-18T08:00:00Z'),
    endsAt: new Date('2022-10-18T10:30:00Z'),
    place: null,
    room: null,
    planYear: 2023,
    agenda: [{ number: '1', title: 'Návrhy', purpose: 'decide', plannedMinutes: 25 }],
  })
  const state = created.ok ? await town.store.log.load(created.value.id) : undefined
  if (!created.ok || !state) throw new Error('There is no document')
  const live = new LiveDocument(state)
  return { meetingId: created.value.id, live, writer: new Writer(live, number + 1), bytes: 0 }
}

type Opened = Awaited<ReturnType<typeof openDocument>>

/** What one commit of a live worker takes from all its documents, and what each room then does. */
async function round(town: Town, documents: readonly Opened[], isFirst: boolean): Promise<void> {
  const edits = documents.flatMap((document) =>
    Array.from({ length: EDITS_A_ROUND }, (_, index) => {
      const update = document.writer.next()
      document.live.doc.transact(() => Y.applyUpdate(document.live.doc, update))
      document.bytes += update.byteLength
      const newClients = isFirst && index === 0 ? [document.writer.clientId] : []
      return { document, update, newClients }
    }),
  )
  const appended = await town.store.log.append(
    edits.map(({ document, update, newClients }) => ({
      meetingId: document.meetingId,
      rules: document.live.rules,
      update,
      personId: town.people.ada,
      newClients,
    })),
  )
  for (const [index, { document, update }] of edits.entries()) {
    const seq = appended[index]
    if (typeof seq !== 'bigint') throw new Error('An edit was not stored')
    document.live.committed(seq, update)
  }
  for (const { meetingId, live } of documents) {
    if (!live.isLogLong) continue
    await town.store.log.compact(meetingId, { seq: live.seen.contiguous, snapshot: live.compacted() })
  }
}

test('HIST-10 forty documents edited for an hour keep a small log', { timeout: 180_000 }, async () => {
  await using town = await aTown()
  const documents = await Promise.all(
    Array.from({ length: DOCUMENTS }, (_, number) => openDocument(town, number)),
  )
  const longest = { rows: 0, bytes: 0 }

  for (let done = 0; done < EDITS; done += EDITS_A_ROUND) {
    await round(town, documents, done === 0)
    const [log] = await town.rows.$queryRaw<{ rows: number; bytes: number }[]>`
      SELECT coalesce(max(rows), 0)::int AS rows, coalesce(max(bytes), 0)::int AS bytes FROM (
        SELECT count(*) AS rows, sum(length(update)) AS bytes FROM document_update GROUP BY meeting_id) AS logs`
    longest.rows = Math.max(longest.rows, log?.rows ?? 0)
    longest.bytes = Math.max(longest.bytes, log?.bytes ?? 0)
  }

  expect(longest.rows).toBeGreaterThan(LIMITS.logRows / 2)
  expect(longest.rows).toBeLessThanOrEqual(LIMITS.logRows + EDITS_A_ROUND)
  expect(longest.bytes).toBeLessThanOrEqual(LIMITS.logBytes + LIMITS.messageBytes)
  for (const { meetingId, writer, bytes } of documents) {
    const row = await town.rows.meetingDocument.findUniqueOrThrow({ where: { meetingId } })
    expect(row.snapshot?.byteLength).toBeLessThan(bytes / 4)
    const onDisk = await stored(town.store, meetingId)
    expect(onDisk.getXmlFragment('notes').toString()).toBe(writer.doc.getXmlFragment('notes').toString())
  }
})

/** Letters that stand nowhere else: one suffices to give a word away. */
const PASTED = 'ꙮꚛꝏ-tajné'
const TYPED = ['ꜳ', 'ꝡ', 'ꟿ']

test('HIST-9 what was typed and deleted is in no column of any table once the log is compacted', async () => {
  await using town = await aTown()
  const ada = new Typist(town.store, town.meeting.id, town.people.ada)
  const ben = new Typist(town.store, town.meeting.id, town.people.ben)
  await ada.type(lines('Zostáva.', `Vložené: ${PASTED}.`, ''))
  for (const letter of TYPED) {
    await ada.type((notes) => textAt(notes, 0).insert(0, letter))
  }
  const everywhere = async () =>
    (await Promise.all([PASTED, ...TYPED].map((words) => columnsWith(town.rows, words)))).flat()
  expect(await everywhere()).toEqual(Array(4).fill('document_update.update'))

  // One deletes what another wrote, letter by letter and as a whole block.
  for (const _ of TYPED) await ben.type((notes) => textAt(notes, 0).delete(0, 1))
  await ben.type((notes) => notes.delete(1, 1))
  await compact(town.store, town.meeting.id)

  expect(await everywhere()).toEqual([])
  expect((await stored(town.store, town.meeting.id)).getXmlFragment('notes').toString()).toContain('Zostáva.')
})
