import { expect, test } from 'vitest'
import { INSTALLATION } from '#domain/actor.ts'
import { allow, refuse } from '#domain/result.ts'
import type { Act } from '#server/context.ts'
import { aTown, NOON, newRequestId, type Town } from '#tests/support/a-town.ts'

const act = (town: Town, body: (act: Act) => void, requestId = newRequestId()) =>
  town.store.act(
    { actor: INSTALLATION, command: 'test', at: NOON, requestId, meetingId: town.meeting.id },
    async (within) => {
      body(within)
      return allow(null)
    },
  )

const log = async ({ store, meeting }: Town) => {
  const { head, rules } = (await store.log.load(meeting.id)) ?? { head: 0n, rules: 0 }
  return { head: Number(head), rules }
}

test('an act that changes the rules and no word adds no row to the log', async () => {
  await using town = await aTown()
  const before = await log(town)

  await act(town, () => undefined)
  const afterNothing = await log(town)
  await act(town, ({ document }) => document.rulesChanged())

  expect([afterNothing, await log(town)]).toEqual([before, { ...before, rules: before.rules + 1 }])
})

test('of two copies of a request at one meeting one is carried out, and both have its answer', async () => {
  await using town = await aTown()
  const [before, requestId] = [await log(town), newRequestId()]
  let times = 0
  const once = () =>
    act(
      town,
      ({ document }) => {
        times++
        document.rulesChanged()
      },
      requestId,
    )

  const answers = await Promise.all([once(), once()])

  expect([answers, times]).toEqual([[allow(null), allow(null)], 1])
  expect((await log(town)).rules).toBe(before.rules + 1)
})

test('what an act has said for the audit is kept in its order as one chain, and of a refused act nothing', async () => {
  await using town = await aTown()
  const before = await town.rows.auditEvent.count()
  const note = (action: string) => ({ action, object: 'test', objectId: null, detail: {} })
  const twice = async (within: Act, action: string) => {
    await within.audit(note(`${action} first`))
    await within.audit(note(`${action} second`))
  }
  const request = { actor: INSTALLATION, command: 'test', at: NOON, meetingId: town.meeting.id }

  await town.store.act(request, async (within) => {
    await twice(within, 'refused')
    return refuse('not-found')
  })
  await town.store.act(request, async (within) => {
    await twice(within, 'done')
    return allow(null)
  })

  const added = await town.rows.auditEvent.findMany({ orderBy: { seq: 'asc' }, skip: before })
  expect(added.map(({ action }) => action)).toEqual(['done first', 'done second'])
  expect(await town.brokenLinks()).toBe(0)
})
