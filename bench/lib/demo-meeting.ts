import { INSTALLATION } from '#domain/actor.ts'
import { allow } from '#domain/result.ts'
import { socketFolder } from '#server/postgres/places.ts'
import { socketUrl } from '#server/postgres/supervisor.ts'
import { sessionCookie } from '#server/session-cookie.ts'
import { createStore } from '#server/store/store.ts'
import { newToken } from '#server/token.ts'
import { startServer } from '#tests/support/server.ts'

/** The Slovak meeting that runs in the demo, and two of its people. */
const MEETING = 'seniori-nazivo'
const MEMBER = 'Anna Modelová'
const MODERATOR = 'Peter Príklad'

/** The built server with the demo, ready for load: its store, and cookies of people who may write. */
export async function startDemoMeeting(env: Readonly<Record<string, string>> = {}) {
  await using parts = new AsyncDisposableStack()
  const server = parts.use(await startServer({ demo: true, env }))
  const store = createStore({ databaseUrl: socketUrl(socketFolder(server.dataDir)), connections: 2 })
  parts.defer(() => store.close())
  const enter = (name: string) => openSession(store, { name, address: server.url })
  const [member, moderator] = [await enter(MEMBER), await enter(MODERATOR)]
  // What the first page brings into memory is not the cost of those who watch.
  await (await fetch(`${server.url}/meetings/${MEETING}`)).text()
  const { main } = await server.pids()
  const running = parts.move()
  return {
    server,
    store,
    url: `ws://127.0.0.1:${server.port}/sync`,
    doc: MEETING,
    pids: [main],
    member,
    moderator,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

type Store = ReturnType<typeof createStore>

/** Signs one of the demo people in; resolves to their cookie. */
async function openSession(store: Store, { name, address }: { name: string; address: string }) {
  const at = new Date()
  const person = (await store.demoPeople.inOrder()).find((each) => each.name === name)
  if (!person) throw new Error(`The demo has nobody called ${name}.`)
  const token = newToken()
  await store.act({ actor: INSTALLATION, command: 'bench', at }, async (act) => {
    await act.sessions.open(token, { id: person.id, accountRole: person.accountRole }, at)
    return allow(undefined)
  })
  return `${sessionCookie(address).name}=${token}`
}
