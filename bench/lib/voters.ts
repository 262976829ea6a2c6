import { io, type Socket } from 'socket.io-client'
import type * as Y from 'yjs'
import { INSTALLATION } from '#domain/actor.ts'
import { allow } from '#domain/result.ts'
import { readFloor } from '#protocol/floor.ts'
import { socketFolder } from '#server/postgres/places.ts'
import { socketUrl } from '#server/postgres/supervisor.ts'
import { sessionCookie } from '#server/session-cookie.ts'
import { closeDatabase, openDatabase, type Rows } from '#server/store/database.ts'
import { newToken } from '#server/token.ts'
import { stockClient } from '#tests/support/sync.ts'
import { startDemoMeeting } from './demo-meeting.ts'
import { pin } from './processes.ts'

type Answer = { readonly ok: boolean; readonly value?: unknown; readonly reason?: string }

export type Phone = { readonly ask: (name: string, message: object) => Promise<Answer> }

const ANSWERED_WITHIN_MS = 60_000
/** Handshakes on their way at once. */
const HANDSHAKES = 50
const SERVER_CORE = 0

/** The running demo meeting with so many further members at it, each with a phone and a vote. */
export async function startPolling(count: number) {
  await using parts = new AsyncDisposableStack()
  const demo = parts.use(await startDemoMeeting())
  const { server, store, doc: code, member, moderator } = demo
  const database = openDatabase(socketUrl(socketFolder(server.dataDir)), { connections: 2 })
  parts.defer(() => closeDatabase(database))
  const rows: Rows = database.prisma
  await pin((await server.pids()).main, SERVER_CORE)

  const meeting = await rows.meeting.findUniqueOrThrow({ where: { code }, include: { group: true } })
  const cookies = await Promise.all((await addVoters(rows, meeting, count)).map(enter))
  const sockets: Socket[] = []
  const connect = async (cookie: string): Promise<Phone> => {
    const socket = await connected(server.url, code, cookie)
    sockets.push(socket)
    return { ask: (name, message) => socket.timeout(ANSWERED_WITHIN_MS).emitWithAck(name, message) }
  }
  parts.defer(() => sockets.forEach((socket) => void socket.disconnect()))
  const chair = await connect(moderator)
  const phones = await inLanes(cookies, connect)
  const screen = parts.adopt(stockClient(demo.url, code, { cookie: member }), (client) =>
    client[Symbol.dispose](),
  )

  async function enter(personId: string): Promise<string> {
    const token = newToken()
    const at = new Date()
    await store.act({ actor: INSTALLATION, command: 'bench', at }, async (act) => {
      await act.sessions.open(token, { id: personId, accountRole: 'member' }, at)
      return allow(undefined)
    })
    return `${sessionCookie(server.url).name}=${token}`
  }

  const running = parts.move()
  return {
    phones,
    open: (title: string, method: string) =>
      openVote(chair, meeting.group?.themeId ?? null, { title, method }),
    /** Rows of the document's log so far. */
    steps: async () => Number((await store.log.load(meeting.id))?.head ?? 0),
    close: (voteId: string) => closeVote(chair, screen.doc, rows, voteId),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

type Meeting = { readonly id: string; readonly groupId: string | null; readonly processId: string }

async function addVoters(rows: Rows, { id: meetingId, groupId, processId }: Meeting, count: number) {
  const { municipalityId } = await rows.process.findUniqueOrThrow({ where: { id: processId } })
  const ids = Array.from({ length: count }, () => crypto.randomUUID())
  await rows.person.createMany({
    data: ids.map((id, index) => ({ id, municipalityId, name: `Volič ${index}` })),
  })
  await rows.membership.createMany({
    data: ids.map((personId) => ({
      personId,
      groupId: groupId ?? '',
      role: 'member' as const,
      state: 'active' as const,
    })),
  })
  await rows.attendance.createMany({
    data: ids.map((personId) => ({
      meetingId,
      personId,
      displayName: 'x',
      checkIn: 'qr' as const,
      arrivedAt: new Date(),
      hasVote: true,
    })),
  })
  return ids
}

function connected(url: string, meeting: string, cookie: string): Promise<Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<Socket>()
  const socket = io(url, {
    transports: ['websocket'],
    query: { meeting },
    extraHeaders: { cookie, origin: url },
    reconnection: false,
    forceNew: true,
  })
  socket.once('connect', () => resolve(socket))
  socket.once('connect_error', reject)
  return promise
}

async function inLanes<From, To>(from: readonly From[], make: (each: From) => Promise<To>): Promise<To[]> {
  const made: To[] = []
  const left = [...from]
  const lane = async () => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) made.push(await make(next))
  }
  await Promise.all(Array.from({ length: HANDSHAKES }, lane))
  return made
}

async function openVote(
  chair: Phone,
  themeId: string | null,
  { title, method }: { title: string; method: string },
) {
  const requestId = () => crypto.randomUUID()
  const text = 'Zabezpečiť donášku obedov aj v nedeľu.'
  const created = granted<{ id: string }>(
    await chair.ask('proposal:create', {
      requestId: requestId(),
      contributionId: null,
      title,
      text,
      themeId,
    }),
  )
  const proposalId = created.id
  granted(
    await chair.ask('proposal:move', {
      requestId: requestId(),
      proposalId,
      to: 'ready_for_decision',
      beforeId: null,
    }),
  )
  const { hash } = granted<{ hash: string }>(await chair.ask('proposal:words', { proposalId }))
  const question = 'Súhlasíte s návrhom?'
  const opening = { requestId: requestId(), proposalId, method, question, textHash: hash }
  return granted<{ voteId: string }>(await chair.ask('vote:open', opening)).voteId
}

async function closeVote(chair: Phone, screen: Y.Doc, rows: Rows, voteId: string) {
  const shown = new Promise<number>((resolve) => {
    const look = () => {
      const { vote } = readFloor(screen)
      if (vote?.id !== voteId || vote.state !== 'closed') return
      screen.off('update', look)
      resolve(performance.now())
    }
    screen.on('update', look)
  })
  const pressedAt = performance.now()
  granted(await chair.ask('vote:close', { requestId: crypto.randomUUID(), voteId, reason: null }))
  const closed = performance.now() - pressedAt
  const shownAt = await shown
  const { decision } = await rows.vote.findUniqueOrThrow({
    where: { id: voteId },
    include: { decision: true },
  })
  const { votesFor, votesAgainst, votesAbstain } = decision ?? {}
  const counted = (votesFor ?? 0) + (votesAgainst ?? 0) + (votesAbstain ?? 0)
  return { closed, shown: shownAt - pressedAt, counted }
}

function granted<Value>(answer: Answer): Value {
  if (!answer.ok) throw new Error(`refused: ${answer.reason}`)
  return answer.value as Value
}
