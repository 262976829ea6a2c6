import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { newSharedDocument, plainText } from '#protocol/shared-document.ts'
import { closeMeeting } from '#server/commands/close-meeting.ts'
import { eraseWords } from '#server/commands/erase-words.ts'
import { keepRevision } from '#server/commands/keep-revision.ts'
import { openAgendaItem } from '#server/commands/open-agenda-item.ts'
import { recordDecision } from '#server/commands/record-decision.ts'
import { restoreRevision } from '#server/commands/restore-revision.ts'
import { aTown, newRequestId, type Somebody, type Town } from '#tests/support/a-town.ts'
import { columnsWith } from '#tests/support/every-column.ts'
import { compact, lines, stored, Typist, textAt } from '#tests/support/history.ts'
import {
  aDecision,
  anAdoptedProposal,
  aProposal,
  aReadyProposal,
  finalise,
} from '#tests/support/on-the-board.ts'

const requestId = newRequestId

const typist = (town: Town, who: 'ada' | 'ben' | 'cyril' = 'ada') =>
  new Typist(town.store, town.meeting.id, town.people[who])

const kinds = async (town: Town) => (await town.store.revisions.list(town.meeting.id)).map(({ kind }) => kind)

const keep = (town: Town, name = 'Pred prestávkou', who: Somebody = 'ben') =>
  keepRevision(town.as(who), town.meeting, { requestId: requestId(), name })

async function newest(town: Town) {
  const revision = (await town.store.revisions.list(town.meeting.id)).at(-1)
  if (!revision) throw new Error('There is no revision')
  return revision
}

async function notesOfRevision(town: Town, id: string): Promise<string> {
  const doc = newSharedDocument()
  Y.applyUpdate(doc, (await town.store.revisions.findState(town.meeting.id, id)) ?? new Uint8Array([0, 0]))
  return plainText(doc.getXmlFragment('notes'))
}

const notes = async (town: Town) =>
  plainText((await stored(town.store, town.meeting.id)).getXmlFragment('notes'))

const restore = (town: Town, revisionId: string, { withCards = false, who = 'ben' as Somebody } = {}) =>
  restoreRevision(town.as(who), town.meeting, { requestId: requestId(), revisionId, withCards })

test('HIST-3 the document is kept at each item opened, each decision, each entry and at the close', async () => {
  await using town = await aTown()
  await typist(town).type(lines('Prvá veta.'))
  const proposalId = await anAdoptedProposal(town)
  await finalise(town, proposalId)
  await typist(town).type(lines('Druhá veta.'))
  await closeMeeting(town.as('ben'), town.meeting, { requestId: requestId() })

  const kept = await town.store.revisions.list(town.meeting.id)
  expect(
    kept.map(({ kind, item, proposal, personId }) => [kind, item?.number ?? proposal?.code, personId]),
  ).toEqual([
    ['item_opened', '2', town.people.ben],
    ['decision', 'N-2023-SEN-01', town.people.ben],
    ['finalised', 'N-2023-SEN-01', town.people.ben],
    ['closed', undefined, town.people.ben],
  ])
  const { head } = await town.rows.meetingDocument.findUniqueOrThrow({
    where: { meetingId: town.meeting.id },
  })
  expect(kept.at(-1)?.seq).toBe(head)
  expect(await Promise.all(kept.map(({ id }) => notesOfRevision(town, id)))).toEqual([
    '2. Návrhy',
    'Prvá veta.',
    'Prvá veta.',
    'Prvá veta.\nDruhá veta.',
  ])
})

test('HIST-3 an act that is refused or repeated keeps no revision', async () => {
  await using town = await aTown()
  const proposalId = await aReadyProposal(town)
  const decision = await aDecision(town, proposalId)
  await recordDecision(town.as('ben'), town.meeting, { ...decision, textHash: 'f'.repeat(64) })
  await recordDecision(town.as('ben'), town.meeting, decision)
  await recordDecision(town.as('ben'), town.meeting, decision)
  await openAgendaItem(town.as('ada'), town.meeting, {
    requestId: requestId(),
    itemId: town.meeting.items[0] ?? '',
  })

  expect(await kinds(town)).toEqual(['item_opened', 'decision'])
})

test('HIST-3 an act whose revision cannot be kept does not happen', async () => {
  await using town = await aTown()
  const proposalId = await aReadyProposal(town)
  const decision = await aDecision(town, proposalId)
  await town.rows
    .$executeRaw`ALTER TABLE document_revision ADD CONSTRAINT full_disk CHECK (kind <> 'decision')`

  await expect(recordDecision(town.as('ben'), town.meeting, decision)).rejects.toThrow()
  expect([await town.rows.decision.count(), (await town.floor()).cards[0]?.state]).toEqual([
    0,
    'ready_for_decision',
  ])

  await town.rows.$executeRaw`ALTER TABLE document_revision DROP CONSTRAINT full_disk`
  expect((await recordDecision(town.as('ben'), town.meeting, decision)).ok).toBe(true)
  expect([await town.rows.decision.count(), (await town.floor()).cards[0]?.state]).toEqual([1, 'adopted'])
})

test('HIST-4 a moderator keeps the present text under a name', async () => {
  await using town = await aTown()
  await typist(town).type(lines('Prvá veta.'))

  expect([
    await keep(town, '  Pred   prestávkou '),
    await keep(town, ' '),
    await keep(town, 'a'.repeat(81)),
  ]).toEqual([
    { ok: true, value: {} },
    { ok: false, reason: 'empty' },
    { ok: false, reason: 'too-long' },
  ])
  const revision = await newest(town)
  expect([revision.kind, revision.name, await notesOfRevision(town, revision.id)]).toEqual([
    'named',
    'Pred prestávkou',
    'Prvá veta.',
  ])
})

test('HIST-4 nobody fills the disk with revisions on demand', async () => {
  await using town = await aTown()
  await town.rows.documentRevision.createMany({
    data: Array.from({ length: 200 }, () => ({
      meetingId: town.meeting.id,
      seq: 0,
      kind: 'named' as const,
      name: 'x',
      at: new Date(),
      state: Buffer.of(0, 0),
    })),
  })

  expect([await keep(town), await restore(town, (await newest(town)).id)]).toEqual([
    { ok: false, reason: 'too-many-revisions' },
    { ok: false, reason: 'too-many-revisions' },
  ])
})

test('HIST-5 restoring is an edit: it merges with what is typed at that moment, and can be taken back', async () => {
  await using town = await aTown()
  const ada = typist(town)
  await ada.type(lines('Prvá veta.', 'Druhá veta.'))
  await keep(town)
  const before = await newest(town)
  await ada.type((text) => text.delete(0, 1))
  await ada.type(lines('Tretia veta.'))

  // Ben writes offline, with the text as it was before the restoring.
  const ben = typist(town, 'ben')
  await ben.catchUp()
  expect(await restore(town, before.id)).toEqual({ ok: true, value: {} })
  expect(await notes(town)).toBe('Prvá veta.\nDruhá veta.')
  await ben.typeBehind((text) => textAt(text, 0).insert(0, 'Naozaj '))
  expect(await notes(town)).toBe('Prvá veta.\nNaozaj Druhá veta.')

  const undo = (await town.store.revisions.list(town.meeting.id)).find(
    ({ kind }) => kind === 'before_restore',
  )
  expect(await restore(town, undo?.id ?? '')).toEqual({ ok: true, value: {} })
  expect(await notes(town)).toBe('Druhá veta.\nTretia veta.')
})

test('HIST-5 restoring leaves alone what is the same: its structure, its marks and its authors', async () => {
  await using town = await aTown()
  const ada = typist(town)
  await ada.type((text) => {
    const heading = new Y.XmlElement('heading')
    heading.setAttribute('level', 2 as unknown as string)
    const title = new Y.XmlText()
    title.insert(0, 'Obedy ')
    title.insert(6, 'v nedeľu', { bold: {} })
    heading.insert(0, [title])
    text.push([heading])
  })
  await ada.type(lines('Zostáva.', 'Zmizne.'))
  await keep(town)
  const before = await newest(town)
  const original = (await stored(town.store, town.meeting.id)).getXmlFragment('notes').toJSON()
  await ada.type((text) => {
    textAt(text, 0).delete(2, 9)
    text.delete(2, 1)
  })
  await restore(town, before.id)

  const restored = await stored(town.store, town.meeting.id)
  expect(restored.getXmlFragment('notes').toJSON()).toBe(original)
  const kept: unknown = restored.getXmlFragment('notes').get(1)
  expect(kept instanceof Y.XmlElement && kept._item?.id.client).toBe(ada.doc.clientID)
})

test('HIST-5 decided cards and the floor are not touched; open cards only if asked', async () => {
  await using town = await aTown()
  const open = await aProposal(town, 'Otvorený')
  const decided = await aReadyProposal(town, 'Rozhodnutý')
  await keep(town)
  const before = await newest(town)
  const retitle = (id: string, title: string) => (_: unknown, doc: Y.Doc) => {
    const text: unknown = (doc.getMap('proposals').get(id) as Y.Map<unknown>).get('title')
    if (text instanceof Y.Text) text.insert(text.length, title)
  }
  await typist(town).type(retitle(open, ' znova'))
  await typist(town).type(retitle(decided, ' inak'))
  await recordDecision(town.as('ben'), town.meeting, await aDecision(town, decided))
  const floor = await town.floor()
  const titles = async () => {
    const doc = await stored(town.store, town.meeting.id)
    return [open, decided].map((id) =>
      String((doc.getMap('proposals').get(id) as Y.Map<unknown>).get('title')),
    )
  }

  await typist(town).type(lines('Nové.'))
  await restore(town, before.id)
  expect(await titles()).toEqual(['Otvorený znova', 'Rozhodnutý inak'])
  await restore(town, before.id, { withCards: true })

  expect(await titles()).toEqual(['Otvorený', 'Rozhodnutý inak'])
  expect(await town.floor()).toEqual(floor)
})

test('HIST-5 what cannot be restored is refused, and leaves no revision', async () => {
  await using town = await aTown()
  await typist(town).type(lines('Prvá veta.'))
  await keep(town)
  const { id } = await newest(town)
  const refusals = [await restore(town, id), await restore(town, requestId())]
  await closeMeeting(town.as('ben'), town.meeting, { requestId: requestId() })
  refusals.push(await restore(town, id), await keep(town))

  expect(refusals.map((refusal) => refusal.ok || refusal.reason)).toEqual([
    'nothing-to-restore',
    'not-found',
    'meeting-closed',
    'meeting-closed',
  ])
  expect(await kinds(town)).toEqual(['item_opened', 'named', 'closed'])
})

test('HIST-6 whoever writes by an act or at the keyboard is known as the author after compaction', async () => {
  await using town = await aTown()
  const ada = typist(town)
  await ada.type(lines('Od Ady.'))
  const proposalId = await aProposal(town)
  await compact(town.store, town.meeting.id)

  const doc = await stored(town.store, town.meeting.id)
  const owners = (await town.store.log.load(town.meeting.id))?.owners
  const card: unknown = doc.getMap('proposals').get(proposalId)
  const title: unknown = card instanceof Y.Map ? card.get('title') : undefined
  const authorOfCard = title instanceof Y.Text ? owners?.get(title._start?.id.client ?? -1) : undefined
  expect([owners?.get(ada.doc.clientID), authorOfCard]).toEqual([town.people.ada, town.people.ada])
})

const SECRET = 'Jolana Tajná'

test('HIST-8 words erased from the history are in no column of any table, and the record says so without them', async () => {
  await using town = await aTown()
  const ada = typist(town)
  await ada.type(lines(`Pani ${SECRET} prosí o obed.`))
  const proposalId = await aProposal(town, `Obed pre: ${SECRET}`)
  await keep(town, `Veta: ${SECRET}`)
  await ada.type((text, doc) => {
    textAt(text, 0).delete(5, SECRET.length + 1)
    const title: unknown = (doc.getMap('proposals').get(proposalId) as Y.Map<unknown>).get('title')
    if (title instanceof Y.Text) title.delete(4, title.length - 4)
  })
  const erase = (words: string) => eraseWords(town.as('ben'), town.meeting, { requestId: requestId(), words })

  expect(await columnsWith(town.rows, SECRET)).toEqual([
    'Proposal.title',
    'document_revision.name',
    'document_revision.state',
    'document_update.update',
  ])
  expect(await erase('jolana  TAJNÁ')).toEqual({ ok: true, value: { revisions: 1 } })
  expect(await columnsWith(town.rows, SECRET)).toEqual([])

  const revision = await newest(town)
  expect(await notesOfRevision(town, revision.id)).toBe('Pani  prosí o obed.')
  expect(revision.erasedAt).not.toBeNull()
  expect(await notes(town)).toBe('Pani prosí o obed.')
  expect(await town.brokenLinks()).toBe(0)
})

test('HIST-8 words that still stand in the text, or nowhere, are not erased', async () => {
  await using town = await aTown()
  await typist(town).type(lines(`Pani ${SECRET} prosí o obed.`))
  await keep(town)
  const erase = async (words: string, who: Somebody = 'ben') => {
    const erased = await eraseWords(town.as(who), town.meeting, { requestId: requestId(), words })
    return erased.ok || erased.reason
  }

  expect([
    await erase(SECRET),
    await erase('niečo iné'),
    await erase('ab'),
    await erase('a'.repeat(301)),
    await erase(SECRET, 'ada'),
  ]).toEqual(['still-in-text', 'nothing-to-erase', 'too-short', 'too-long', 'not-allowed'])
  expect(await columnsWith(town.rows, SECRET)).toEqual(['document_revision.state', 'document_update.update'])
})

test('HIST-8 the address of a link that was taken away is erased, too', async () => {
  await using town = await aTown()
  const ada = typist(town)
  await ada.type(lines('Odkaz.'))
  const link = (from: number, length: number, href: string | null) => (text: Y.XmlFragment) =>
    textAt(text, 0).format(from, length, { link: href === null ? null : { href } })
  await ada.type(link(0, 5, 'https://example.org/prvy'))
  await ada.type(link(0, 2, `https://example.org/?q=${SECRET}`))
  await ada.type(link(0, 2, null))
  await keep(town)
  expect(await columnsWith(town.rows, SECRET)).toContain('document_revision.state')

  const erased = await eraseWords(town.as('ben'), town.meeting, { requestId: requestId(), words: SECRET })
  expect([erased.ok, await columnsWith(town.rows, SECRET)]).toEqual([true, []])
  expect((await stored(town.store, town.meeting.id)).getXmlFragment('notes').toString()).toBe(
    '<paragraph>Od<link href="https://example.org/prvy">kaz</link>.</paragraph>',
  )
})

test('HIST-8 a room that was behind the erasure reads the document anew', async () => {
  await using town = await aTown()
  const ada = typist(town)
  await ada.type(lines(`Pani ${SECRET}.`))
  const seq = (await town.store.log.load(town.meeting.id))?.head ?? 0n
  await keep(town)
  await ada.type((text) => text.delete(0, 1))
  await eraseWords(town.as('ben'), town.meeting, { requestId: requestId(), words: SECRET })

  expect(await town.store.log.since(town.meeting.id, seq)).toBeUndefined()
  await ada.type(lines('Ďalej.'))
  expect(await notes(town)).toBe('Ďalej.')
})
