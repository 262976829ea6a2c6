import { expect, test } from 'vitest'
import { askOverHttp } from '#components/live/http-ask.ts'
import { SharedDocumentClient } from '#components/live/shared-document-client.ts'
import { paragraph } from '#protocol/shared-document.ts'
import { until } from '#tests/components/live/until.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { startHttpBalancer } from '#tests/support/http-balancer.ts'
import { documentOnDisk, notesOf, runningMeeting, says, when } from '#tests/support/sync.ts'
import { OURS, startSyncHttp } from '#tests/support/sync-http.ts'

const AT_ONCE = { firstRetryMs: 5, longestRetryMs: 20, slowAfterMs: 60_000 }

/** Two machines on one database, and in front of them a balancer that sends each request to the next. */
async function twoMachines() {
  const stack = new AsyncDisposableStack()
  const database = stack.use(await freshDatabase())
  const people = await runningMeeting(database.store)
  const machines = [
    stack.use(await startSyncHttp(database.url)),
    stack.use(await startSyncHttp(database.url)),
  ] as const
  const origins = machines.map(({ origin }) => origin)

  /** A page of ours in somebody's browser, behind a network that lets no socket pass. */
  const page = async ({ cookie }: { cookie: string }) => {
    const { origin, asked } = stack.use(await startHttpBalancer(origins, { cookie, origin: OURS }))
    const client = new SharedDocumentClient({
      origin,
      meetingCode: people.meeting.code,
      name: null,
      onRightsChanged: () => undefined,
      pace: AT_ONCE,
    })
    stack.defer(() => client.close())
    client.open()
    await until(client.saving, ({ state }) => state === 'saved')
    return { client, origin, asked }
  }
  return {
    ...people,
    machines,
    page,
    onDisk: () => documentOnDisk(database.store, people.meeting.id),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}

const isSaved = ({ saving }: SharedDocumentClient) => until(saving, ({ state }) => state === 'saved')

function type({ doc }: SharedDocumentClient, text: string): void {
  notesOf(doc).push([paragraph(text)])
}

test('HTTP-23 two members write together though each of their requests reaches the other machine', async () => {
  await using at = await twoMachines()
  const [anna, ben] = await Promise.all([at.page(at.anna), at.page(at.ben)])
  for (const turn of ['1', '2', '3', '4', '5']) {
    type(anna.client, `Anna ${turn}.`)
    type(ben.client, `Ben ${turn}.`)
    await Promise.all([
      when(anna.client.doc, says(`Ben ${turn}.`)),
      when(ben.client.doc, says(`Anna ${turn}.`)),
    ])
  }
  await isSaved(anna.client)
  const whenAnnaWasSaved = await at.onDisk()
  await isSaved(ben.client)
  const onDisk = notesOf(await at.onDisk()).toString()

  expect(says('Anna 5.')(whenAnnaWasSaved)).toBe(true)
  expect([anna, ben].map(({ client }) => notesOf(client.doc).toString())).toEqual([onDisk, onDisk])
  expect(onDisk.match(/(Anna|Ben) \d\./g)).toHaveLength(10)
  expect([anna.client.way.get(), Math.min(...anna.asked()) > 3]).toEqual(['http', true])
}, 30_000)

test('HTTP-23 a change is called saved only when it is on disk, and one that is taken back is told', async () => {
  await using at = await twoMachines()
  const { client } = await at.page(at.anna)
  const early: string[] = []
  for (const text of ['prvá', 'druhá', 'tretia']) {
    type(client, text)
    if (client.saving.get().state === 'saved') early.push(text)
    await isSaved(client)
    if (!says(text)(await at.onDisk())) early.push(text)
  }
  client.doc.getMap('floor').set('meeting', 'moja')
  const refusal = await until(client.refusal, (told) => told !== null)
  await isSaved(client)

  expect([early, refusal?.reason, client.doc.getMap('floor').get('meeting')]).toEqual([
    [],
    'server-only',
    (await at.onDisk()).getMap('floor').get('meeting'),
  ])
}, 30_000)

test('HTTP-23 when one machine dies the other one takes what was on its way', async () => {
  await using at = await twoMachines()
  const { client } = await at.page(at.anna)
  type(client, 'pred pádom')
  await at.machines[1][Symbol.asyncDispose]()
  type(client, 'po páde')
  await isSaved(client)
  const onDisk = await at.onDisk()

  expect([says('pred pádom')(onDisk), says('po páde')(onDisk)]).toEqual([true, true])
}, 30_000)

test('HTTP-23 an act that is asked for on both machines happens once', async () => {
  await using at = await twoMachines()
  const { origin, asked } = await at.page(at.anna)
  const ask = () =>
    askOverHttp({
      origin,
      meetingCode: at.meeting.code,
      name: 'contribution:add',
      message: {
        requestId: '4b8a2f6e-8f5c-4c53-9b3d-0a3a9d1a7f11',
        text: 'Na zastávke chýba lavička.',
        themeId: null,
        channel: 'spoken',
        display: null,
      },
      timeoutMs: 5_000,
    })
  const before = [...asked()]
  const answers = [await ask(), await ask()]

  expect(answers[0]).toEqual({ ok: true, value: { id: expect.any(String), code: expect.any(String) } })
  expect(answers[1]).toEqual(answers[0])
  expect(asked().every((count, node) => count > (before[node] ?? 0))).toBe(true)
}, 30_000)
