import { expect, test } from 'vitest'
import { readFloor } from '#protocol/floor.ts'
import { addContribution } from '#server/commands/add-contribution.ts'
import { hideContribution } from '#server/commands/hide-contribution.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { moderating, Onlooker } from '#tests/support/public-pause.ts'
import {
  documentOnDisk,
  runningMeeting,
  says,
  startSync,
  stockClient,
  synced,
  when,
  write,
} from '#tests/support/sync.ts'

const SECRET = 'Sused Jozef má cukrovku'
const REASON = 'Hovorí o zdraví suseda.'

const saidOn = (doc: Onlooker['doc']) => readFloor(doc).contributions[0]
const isShown = (doc: Onlooker['doc']) => saidOn(doc)?.text === SECRET
const isHidden = (doc: Onlooker['doc']) => saidOn(doc)?.state === 'hidden'

test('OUT-9 from the hiding on no server sends the words to anybody who comes, and work goes on', async () => {
  await using stack = new AsyncDisposableStack()
  const { store, url } = stack.use(await freshDatabase())
  const servers = [stack.use(await startSync(url)), stack.use(await startSync(url))] as const
  const { meeting, anna, ben, mila } = await runningMeeting(store)
  const hers = stack.use(stockClient(servers[0].url, meeting.code, { cookie: anna.cookie }))
  const his = stack.use(stockClient(servers[1].url, meeting.code, { cookie: ben.cookie }))
  const viewers = servers.map((server) => stack.use(new Onlooker(server.url, meeting.code)))
  await Promise.all([synced(hers), synced(his)])
  const { ctx } = moderating(store, meeting, mila)
  const about = { requestId: crypto.randomUUID(), text: SECRET, themeId: null, display: null }
  const said = await addContribution(ctx, meeting, { ...about, channel: 'spoken' })
  const contributionId = said.ok ? said.value.id : ''
  const everybody = [hers.doc, his.doc, ...viewers.map(({ doc }) => doc)]
  await Promise.all(everybody.map((doc) => when(doc, isShown)))

  const request = { requestId: crypto.randomUUID(), contributionId, reason: REASON }
  expect(await hideContribution(ctx, meeting, request)).toEqual({ ok: true, value: {} })
  await Promise.all(everybody.map((doc) => when(doc, isHidden)))

  const newcomers = servers.map((server) => stack.use(new Onlooker(server.url, meeting.code)))
  await Promise.all(newcomers.map(({ doc }) => when(doc, isHidden)))
  expect(newcomers.map((each) => [each.hasReceived(REASON), each.hasReceived('cukrovku')])).toEqual([
    [true, false],
    [true, false],
  ])
  write(his.doc, 'Ďalej.')
  await when(hers.doc, says('Ďalej.'))
  const onDisk = await documentOnDisk(store, meeting.id)
  expect(saidOn(onDisk)).toMatchObject({ text: '', reason: REASON })
})
