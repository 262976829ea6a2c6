import { INSTALLATION } from '#domain/actor.ts'
import { allow } from '#domain/result.ts'
import { startDemoMeeting } from './demo-meeting.ts'
import type { Target } from './participants.ts'
import { memoryKb, pin, treeOf } from './processes.ts'

/** The server has the first core, whoever measures it the second. */
const SERVER_CORE = 0

/** The built server with the demo on a core of its own, and as many further running meetings as asked for. */
export async function startMeasured({ meetings = 0 }: { meetings?: number } = {}) {
  await using parts = new AsyncDisposableStack()
  const demo = parts.use(await startDemoMeeting())
  const { store, url, member, server } = demo
  const codes = await addMeetings(demo, meetings)
  const { main, workers } = await server.pids()
  await pin(main, SERVER_CORE)
  const target = (doc: string): Target => ({ url, doc, member })
  const running = parts.move()
  return {
    store,
    demo: target(demo.doc),
    meetings: codes.map(target),
    /** All its processes, PostgreSQL included. */
    pids: () => treeOf(main),
    /** Resident memory of the live workers in kB. */
    workerKb: () => memoryKb(workers),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

export type MeasuredServer = Awaited<ReturnType<typeof startMeasured>>

type Demo = Awaited<ReturnType<typeof startDemoMeeting>>

/** Meetings of the group whose member writes; resolves to their codes. */
async function addMeetings({ store, doc }: Demo, count: number): Promise<string[]> {
  const like = await store.meetings.findByCode(doc)
  if (!like) throw new Error('The demo has no running meeting.')
  const codes = Array.from({ length: count }, (_, index) => `meranie-${index}`)
  for (const code of codes) {
    await store.act({ actor: INSTALLATION, command: 'bench', at: new Date() }, async (act) => {
      const { processId, groupId } = await act.meetings.get(like.id)
      const meeting = await act.meetings.create({
        code,
        processId,
        groupId,
        kind: 'working_group',
        title: code,
        startsAt: new Date(),
        endsAt: new Date(Date.now() + 3_600_000),
        state: 'convened',
        agenda: [{ number: '1', title: 'Návrhy', purpose: 'collect', plannedMinutes: 60 }],
      })
      await act.meetings.setCourse(meeting.id, { state: 'in_session', openedAt: new Date() })
      return allow(undefined)
    })
  }
  return codes
}
