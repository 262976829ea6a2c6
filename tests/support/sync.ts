import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { INSTALLATION } from '#domain/actor.ts'
import { allow } from '#domain/result.ts'
import { newSharedDocument } from '#protocol/shared-document.ts'
import { type Config, readSettings } from '#server/config.ts'
import { createLog } from '#server/log.ts'
import { applyAll } from '#server/store/replica.ts'
import { createStore, type Store } from '#server/store/store.ts'
import { createSyncServer } from '#server/sync/sync-server.ts'
import { newToken } from '#server/token.ts'

const silent = createLog({ level: 'silent', readable: false })

/** A real sync server on the loopback, with a store of its own as a live worker has it. */
export async function startSync(databaseUrl: string) {
  const store = createStore({ databaseUrl, connections: 4 })
  const config: Config = { ...readSettings({}), databaseUrl, secret: 'x'.repeat(32) }
  const sync = createSyncServer({ config, store, log: silent })
  const http = createServer()
  http.on('upgrade', (request, socket, head) => sync.handleUpgrade(request, socket, head))
  const sockets = new Set<Socket>()
  http.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  const close = async () => {
    await sync.close()
    // What an ending process does to those who came in its last moment.
    for (const socket of sockets) socket.destroy()
    http.closeAllConnections()
    await new Promise((resolve) => http.close(resolve))
    await store.close()
  }
  return {
    url: `ws://127.0.0.1:${port}/sync`,
    port,
    store,
    /** Dies at once: nobody hears a goodbye, and what waits for the disk is lost. Resolves when tidied up. */
    async kill() {
      for (const socket of sockets) socket.resetAndDestroy()
      await store.close()
      await close()
    },
    [Symbol.asyncDispose]: close,
  }
}

/** A stock y-websocket client; `cookie` makes it somebody's. */
export function stockClient(url: string, code: string, { cookie }: { cookie?: string | undefined } = {}) {
  const doc = newSharedDocument()
  class WithCookie extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, cookie ? { headers: { cookie } } : {})
    }
  }
  const provider = new WebsocketProvider(url, code, doc, {
    WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  return {
    doc,
    provider,
    [Symbol.dispose]: () => {
      provider.destroy()
      doc.destroy()
    },
  }
}

export type StockClient = ReturnType<typeof stockClient>

export const synced = ({ provider }: StockClient) =>
  provider.synced ? Promise.resolve() : new Promise<void>((resolve) => provider.once('sync', () => resolve()))

export const closedWith = ({ provider }: StockClient) =>
  new Promise<number | undefined>((resolve) =>
    provider.once('connection-close', (event) => resolve(event?.code)),
  )

/** Resolves as soon as `holds`, looking after each change of the document. */
export function when(doc: Y.Doc, holds: (doc: Y.Doc) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds(doc)) return
      doc.off('afterTransaction', look)
      resolve()
    }
    doc.on('afterTransaction', look)
    look()
  })
}

export const notesOf = (doc: Y.Doc) => doc.getXmlFragment('notes')

export function write(doc: Y.Doc, text: string): void {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(text)])
  notesOf(doc).push([paragraph])
}

export const says = (text: string) => (doc: Y.Doc) => notesOf(doc).toString().includes(text)

/** The document as the log alone tells it. */
export async function documentOnDisk(store: Store, meetingId: string): Promise<Y.Doc> {
  const doc = newSharedDocument()
  applyAll(doc, (await store.log.load(meetingId))?.updates ?? [])
  return doc
}

/** A running meeting with one tabled proposal, a member, a moderator and their cookies. */
export async function runningMeeting(store: Store) {
  return store
    .act({ actor: INSTALLATION, command: 'set-up', at: new Date() }, async (act) => {
      const municipalityId = await act.frames.addMunicipality({
        slug: 'mesto',
        name: 'Mesto',
        country: 'SK',
        locale: 'sk-SK',
        timeZone: 'Europe/Bratislava',
        currency: 'EUR',
      })
      const process = { municipalityId, slug: 'plan', kind: 'community_plan', title: 'Plán' } as const
      const processId = await act.frames.addProcess({ ...process, rulebook: {} })
      const groupId = await act.frames.addGroup({ processId, slug: 'seniori', name: 'Seniori' })
      const person = async (name: string, role?: 'member' | 'moderator') => {
        const id = await act.frames.addPerson({ name, email: `${name.toLowerCase()}@example.org` })
        if (role) await act.frames.addMembership({ groupId, personId: id, role, state: 'active' })
        const token = newToken()
        await act.sessions.open(token, { id, accountRole: 'member' }, new Date())
        return { id, token, cookie: `spolu.session=${token}` }
      }
      const meeting = await act.meetings.create({
        code: 'beh',
        processId,
        groupId,
        kind: 'working_group',
        title: 'Beží',
        startsAt: new Date('2026-01-01T10:00:00Z'),
        endsAt: new Date('2026-01-01T11:00:00Z'),
        state: 'convened',
        agenda: [{ number: '1', title: 'Návrhy', purpose: 'discuss', plannedMinutes: 30 }],
      })
      await act.meetings.setCourse(meeting.id, { state: 'in_session', openedAt: new Date() })
      return allow({
        meeting: { ...meeting, groupId },
        anna: await person('Anna', 'member'),
        ben: await person('Ben', 'member'),
        mila: await person('Mila', 'moderator'),
        stranger: await person('Cyril'),
      })
    })
    .then(async (result) => {
      if (!result.ok) throw new Error('the meeting could not be set up')
      const { meeting } = result.value
      const cards = await tableProposal(store, meeting.id)
      return { ...result.value, ...cards }
    })
}

async function tableProposal(store: Store, meetingId: string) {
  const tabled = await store.act(
    { actor: INSTALLATION, command: 'set-up', at: new Date(), meetingId },
    async (act) => {
      const { processId } = await act.meetings.get(meetingId)
      const words = { title: 'Lavičky', text: 'Viac lavičiek.' }
      const proposal = await act.proposals.create({
        ...words,
        code: 'N-2026-01',
        processId,
        meetingId,
        themeId: null,
        position: 1,
        createdById: null,
        createdAt: new Date(),
      })
      act.document.addCard(proposal.id, words)
      return allow({ proposalId: proposal.id })
    },
  )
  if (!tabled.ok) throw new Error('the proposal could not be tabled')
  return tabled.value
}

/** Puts the proposal into a state, as the acts of a meeting do. */
export async function setProposalState(
  store: Store,
  {
    meetingId,
    proposalId,
    state,
  }: { meetingId: string; proposalId: string; state: 'withdrawn' | 'in_vote' | 'tabled' },
) {
  await store.act({ actor: INSTALLATION, command: 'set-up', at: new Date(), meetingId }, async (act) => {
    await act.proposals.change(proposalId, { state, reason: state === 'withdrawn' ? 'Stiahnutý' : null })
    act.document.rulesChanged()
    return allow(true)
  })
}
