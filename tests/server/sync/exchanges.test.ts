import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { INSTALLATION } from '#domain/actor.ts'
import { allow } from '#domain/result.ts'
import { CLOSE, MESSAGE, SYNC_STEP } from '#protocol/sync.ts'
import { SYNC_CLOSE, SYNC_HEAD, unpackMessages } from '#protocol/sync-http.ts'
import { awarenessFrame, step1Frame, step2Frame, updateFrame } from '#server/sync/frames.ts'
import { HTTP_LIMITS } from '#server/sync/http-limits.ts'
import { LIMITS } from '#server/sync/limits.ts'
import { freshDatabase } from '#tests/support/database.ts'
import {
  documentOnDisk,
  notesOf,
  runningMeeting,
  says,
  stockClient,
  synced,
  when,
  write,
} from '#tests/support/sync.ts'
import { callerOf, startSyncHttp } from '#tests/support/sync-http.ts'

const EVERYTHING = step1Frame(new Uint8Array([0]))

/** A meeting that two machines serve. */
async function aMeeting() {
  const stack = new AsyncDisposableStack()
  const database = stack.use(await freshDatabase())
  const people = await runningMeeting(database.store)
  const code = people.meeting.code
  const [server, other] = [
    stack.use(await startSyncHttp(database.url)),
    stack.use(await startSyncHttp(database.url)),
  ]
  return {
    ...people,
    code,
    server,
    store: database.store,
    caller: (who: Parameters<typeof callerOf>[2]) => callerOf(server.origin, code, who),
    elsewhere: (who: Parameters<typeof callerOf>[2]) => callerOf(other.origin, code, who),
    onDisk: () => documentOnDisk(database.store, people.meeting.id),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}

/** What an answer says, and its words applied to `doc`. */
async function heard(answer: Response, doc = new Y.Doc()) {
  const messages = unpackMessages(new Uint8Array(await answer.arrayBuffer())) ?? []
  for (const message of messages) {
    const [kind, step] = message
    if (kind === MESSAGE.sync && step !== SYNC_STEP.step1) Y.applyUpdate(doc, payloadOf(message))
  }
  return {
    doc,
    head: answer.headers.get(SYNC_HEAD) ?? '',
    kinds: messages.map(([kind]) => kind),
    counts: messages.flatMap(([kind, count]) => (kind === MESSAGE.saved ? [count] : [])),
    refused: messages.flatMap(([kind, place]) => (kind === MESSAGE.refused ? [place] : [])),
  }
}

/** The bytes after kind, step and length. */
function payloadOf(message: Uint8Array): Uint8Array {
  let at = 2
  while ((message[at] ?? 0) > 127) at++
  return message.subarray(at + 1)
}

const closeOf = ({ status, headers }: Response) => [status, Number(headers.get(SYNC_CLOSE))]

function written(text: string, doc = new Y.Doc()): Uint8Array {
  const before = Y.encodeStateVector(doc)
  write(doc, text)
  return Y.encodeStateAsUpdate(doc, before)
}

test('HTTP-19 an exchange answers once what it brought is on disk, and tells all that was committed after a row', async () => {
  await using at = await aMeeting()
  using colleague = stockClient(at.server.url, at.code, at.ben)
  await synced(colleague)
  const anna = at.caller(at.anna)
  const first = await heard(await anna.once([EVERYTHING]))
  write(colleague.doc, 'od Bena')
  await expect.poll(async () => says('od Bena')(await at.onDisk())).toBe(true)
  const answer = await anna.once([step2Frame(written('od Anny'))], `&after=${first.head}`)
  const onDisk = await at.onDisk()
  const second = await heard(answer, first.doc)

  expect([says('od Anny')(onDisk), second.counts, says('od Bena')(second.doc), second.head]).toEqual([
    true,
    [1],
    true,
    String(BigInt(first.head) + 2n),
  ])
})

test('HTTP-19 another machine goes on where the first one ended, though it has to read the log for that', async () => {
  await using at = await aMeeting()
  const [here, there] = [at.caller(at.anna), at.elsewhere(at.anna)]
  await there.once([EVERYTHING])
  const { doc, head } = await heard(await here.once([EVERYTHING]))
  let after = head
  for (const [turn, machine] of [here, there, here, there, here, there].entries()) {
    const told = await heard(
      await machine.once([updateFrame(written(`${turn};`, doc))], `&after=${after}`),
      doc,
    )
    after = told.head
  }

  expect(notesOf(await at.onDisk()).toString()).toContain(
    [0, 1, 2, 3, 4, 5].map((turn) => `<paragraph>${turn};</paragraph>`).join(''),
  )
})

test('HTTP-19 whoever was away while the log was folded is given the whole document', async () => {
  await using at = await aMeeting()
  const anna = at.caller(at.anna)
  const first = await heard(await anna.once([EVERYTHING]))
  await anna.once([step2Frame(written('zložené'))], `&after=${first.head}`)
  const stored = await at.store.log.load(at.meeting.id)
  const snapshot = Y.encodeStateAsUpdate(await at.onDisk())
  await at.store.log.compact(at.meeting.id, { seq: stored?.head ?? 0n, snapshot })
  const second = await heard(await anna.once([], `&after=${first.head}`))

  expect(says('zložené')(second.doc)).toBe(true)
})

test('HTTP-19 a row that the log does not have, or an edit with a gap, begins anew', async () => {
  await using at = await aMeeting()
  const anna = at.caller(at.anna)
  const { head } = await heard(await anna.once([EVERYTHING]))
  const mine = new Y.Doc()
  written('chýba', mine)

  expect([
    closeOf(await anna.once([], '&after=999999')),
    closeOf(await anna.once([updateFrame(written('za medzerou', mine))], `&after=${head}`)),
  ]).toEqual([
    [200, CLOSE.outOfStep],
    [200, CLOSE.outOfStep],
  ])
})

test('HTTP-20 refused edits are told with their place, and what took them back comes in the same answer', async () => {
  await using at = await aMeeting()
  const anna = at.caller(at.anna)
  const { doc, head } = await heard(await anna.once([EVERYTHING]))
  const fine = step2Frame(written('smie', doc))
  const before = Y.encodeStateVector(doc)
  doc.getMap('floor').set('meeting', 'moja')
  const forged = updateFrame(Y.encodeStateAsUpdate(doc, before))
  const answer = await heard(await anna.once([fine, forged], `&after=${head}`), doc)

  expect([answer.refused, answer.counts.at(-1), doc.getMap('floor').get('meeting')]).toEqual([
    [2],
    2,
    (await at.onDisk()).getMap('floor').get('meeting'),
  ])
})

test('HTTP-20 a batch that comes again, here or on another machine, is in the document once', async () => {
  await using at = await aMeeting()
  const { head } = await heard(await at.caller(at.anna).once([EVERYTHING]))
  const batch = [step2Frame(written('raz'))]
  const counts = []
  for (const machine of [at.caller(at.anna), at.elsewhere(at.anna), at.caller(at.anna)])
    counts.push((await heard(await machine.once(batch, `&after=${head}`))).counts)

  expect(counts).toEqual([[1], [1], [1]])
  expect(notesOf(await at.onDisk()).toString()).toMatch(/^(?!.*raz.*raz).*raz/)
})

test('HTTP-20 strangers, unknown meetings and pages of other origins are sent away', async () => {
  await using at = await aMeeting()
  const { cookie } = at.anna
  const answers = [
    await at.caller(at.stranger).once([EVERYTHING]),
    await at.caller({}).once([EVERYTHING]),
    await callerOf(at.server.origin, 'nikde', at.anna).once([EVERYTHING]),
    await at.caller({ cookie, origin: 'https://evil.example', site: 'cross-site' }).once([EVERYTHING]),
    await at.caller({ cookie, origin: null }).once([EVERYTHING]),
  ]

  expect(answers.map(closeOf)).toEqual([
    [403, CLOSE.rightsChanged],
    [403, CLOSE.rightsChanged],
    [404, CLOSE.unknownMeeting],
    [403, 0],
    [403, 0],
  ])
})

test('HTTP-20 whoever loses their session is not heard again', async () => {
  await using at = await aMeeting()
  const anna = at.caller(at.anna)
  await anna.once([EVERYTHING])
  await at.store.act({ actor: INSTALLATION, command: 'end', at: new Date() }, async (act) => {
    await act.sessions.end(at.anna.token)
    await act.announceRights({ personId: at.anna.id, meetingId: null })
    return allow(true)
  })

  await expect.poll(async () => closeOf(await anna.once([]))).toEqual([403, CLOSE.rightsChanged])
})

test('HTTP-20 what is malformed or too large is refused, and harms nobody', async () => {
  await using at = await aMeeting()
  const anna = at.caller(at.anna)
  const answers = [
    await anna.onceRaw(new Uint8Array([200, 1, 0])),
    await anna.onceRaw(new Uint8Array(LIMITS.messageBytes + 128 * 1024)),
    await anna.once([new Uint8Array([99, 99])]),
    await anna.once([], '&after=-1'),
    await anna.once([], '&client=evil'),
  ]
  const { head } = await heard(await anna.once([EVERYTHING]))

  expect(answers.map(closeOf)).toEqual([
    [400, CLOSE.malformed],
    [413, CLOSE.malformed],
    [200, CLOSE.malformed],
    [400, CLOSE.malformed],
    [400, CLOSE.malformed],
  ])
  expect((await heard(await anna.once([step2Frame(written('ďalej'))], `&after=${head}`))).counts).toEqual([1])
})

test('HTTP-20 all exchanges of one person have one allowance: too many come later, too many edits end it', async () => {
  await using at = await aMeeting()
  const [anna, ben] = [at.caller(at.anna), at.caller(at.ben)]
  const nothingNew = Array.from({ length: 600 }, () => updateFrame(new Uint8Array([0, 0])))
  const flood = [closeOf(await ben.once(nothingNew)), closeOf(await ben.once(nothingNew))]
  const statuses = new Set<string>()
  for (let asked = 0; asked <= HTTP_LIMITS.exchangesPerTenSeconds; asked++) {
    statuses.add(closeOf(await anna.once([])).join(' '))
  }

  expect(flood).toEqual([
    [200, 0],
    [200, CLOSE.tooManyRefused],
  ])
  expect([...statuses]).toEqual(['200 0', '429 0'])
  expect(closeOf(await at.caller(at.mila).once([]))).toEqual([200, 0])
})

test('HTTP-20 whole states are told so many times, and no more', async () => {
  await using at = await aMeeting()
  const anna = at.caller(at.anna)
  const codes: (number | undefined)[] = []
  for (let asked = 0; asked <= HTTP_LIMITS.statesPerTenSeconds; asked++) {
    codes.push(closeOf(await anna.once([EVERYTHING]))[1])
  }

  expect([codes.at(-2), codes.at(-1)]).toEqual([0, CLOSE.tooManyRefused])
})

test('HTTP-21 an exchange shows no caret, stands in no list, and sees the carets of the others', async () => {
  await using at = await aMeeting()
  using colleague = stockClient(at.server.url, at.code, at.ben)
  await synced(colleague)
  colleague.provider.awareness.setLocalState({ cursor: null })
  const anna = at.caller(at.anna)
  const caret = awarenessFrame([{ clientId: 4711, clock: 1, state: { cursor: null } }])
  const seen = () => anna.once([caret, EVERYTHING]).then((answer) => heard(answer))
  await expect.poll(async () => (await seen()).kinds).toContain(MESSAGE.awareness)
  const figures = await at.server.sync.metrics.getSingleMetricAsString('spolu_members')

  expect([...colleague.provider.awareness.getStates().keys()]).toEqual([colleague.doc.clientID])
  expect(figures).toContain('spolu_members{transport="http"} 0')
})

test('HTTP-21 a colleague reads at once what an exchange brought', async () => {
  await using at = await aMeeting()
  using colleague = stockClient(at.server.url, at.code, at.ben)
  await synced(colleague)
  const { head } = await heard(await at.caller(at.anna).once([EVERYTHING]))
  await at.elsewhere(at.anna).once([step2Frame(written('zo zariadenia bez soketu'))], `&after=${head}`)

  await when(colleague.doc, says('zo zariadenia bez soketu'))
})
