import { INSTALLATION } from '#domain/actor.ts'
import { allow } from '#domain/result.ts'
import { resumePublicView } from '#server/commands/resume-public-view.ts'
import { newToken } from '#server/token.ts'
import { aTown, newRequestId, type Town } from '#tests/support/a-town.ts'
import { arrive } from '#tests/support/a-vote.ts'
import { FaultyLine } from '#tests/support/faulty-line.ts'
import { FuzzEditor, type Writer } from '#tests/support/fuzz-editor.ts'
import { heldLine } from '#tests/support/held-line.ts'
import { aProposal } from '#tests/support/on-the-board.ts'
import type { Random } from '#tests/support/random.ts'
import { type StockClient, startSync, stockClient } from '#tests/support/sync.ts'

type Server = Awaited<ReturnType<typeof startSync>> & { readonly line: AsyncDisposable }

/** Two workers on each of two machines. */
const SERVERS = ['a1', 'a2', 'b1', 'b2'] as const
const VIEWERS = 4
const HEARS_AFTER_MS = [0, 1_500, 300, 0, 2_500] as const
/** Two of them are one person's laptop and phone; Ben, who acts, keeps his rights. */
const EDITORS = ['ada', 'ada', 'ben', 'gita', 'hugo', 'ivan'] as const
/** Whose rights come and go. */
export const PASSING = ['ada', 'gita', 'hugo', 'ivan'] as const
type Passing = (typeof PASSING)[number]

/** One running meeting on one database, four servers, six editors and four viewers, each on a line of its own. */
export class FuzzStage {
  readonly town: Town
  readonly editors: FuzzEditor[] = []
  readonly viewers: { readonly client: StockClient; readonly line: FaultyLine }[] = []
  readonly #servers: (Server | undefined)[] = []
  /** How many servers have begun so far. */
  #begun = 0
  readonly #writers = new Map<string, Writer>()
  /** Servers that are still busy with their end. */
  readonly #ending: Promise<void>[] = []

  private constructor(town: Town) {
    this.town = town
  }

  static async set(random: Random): Promise<FuzzStage> {
    // Each stock client listens for the end of the process.
    process.setMaxListeners(50)
    const stage = new FuzzStage(await aTown())
    for (const title of ['Obedy', 'Lavičky', 'Zastávka']) await aProposal(stage.town, title)
    // Somebody has a vote, so that one can be opened.
    await arrive(stage.town, ['ada'])
    await Promise.all(SERVERS.map((_, index) => stage.start(index)))
    for (const name of new Set(EDITORS)) stage.#writers.set(name, await enter(stage.town, name))
    const { code } = stage.town.meeting
    for (const [index, name] of EDITORS.entries()) {
      const line = await FaultyLine.open(stage.#portOf(random.below(SERVERS.length)))
      const writer = stage.writer(name)
      const holdsBack = random.chance(0.5)
      stage.editors.push(new FuzzEditor({ name: `${name}${index}`, writer, line, code, holdsBack }))
    }
    for (let viewer = 0; viewer < VIEWERS; viewer++) {
      const line = await FaultyLine.open(stage.#portOf(random.below(SERVERS.length)))
      const client = stockClient(line.url, code)
      client.provider.maxBackoffTime = 100
      stage.viewers.push({ client, line })
    }
    return stage
  }

  get serverCount(): number {
    return SERVERS.length
  }

  get running(): readonly Server[] {
    return this.#servers.filter((server) => server !== undefined)
  }

  get lines(): readonly FaultyLine[] {
    return [...this.editors, ...this.viewers].map(({ line }) => line)
  }

  writer(name: string): Writer {
    const writer = this.#writers.get(name)
    if (!writer) throw new Error(`Nobody is called ${name}`)
    return writer
  }

  nameOf(server: number): string {
    return SERVERS[server] ?? '?'
  }

  move(line: FaultyLine, server: number): void {
    line.leadTo(this.#portOf(server))
    line.cut()
  }

  isUp(server: number): boolean {
    return this.#servers[server] !== undefined
  }

  async start(server: number): Promise<void> {
    this.#servers[server] ??= await this.#begin()
  }

  kill(server: number): void {
    const killed = this.#servers[server]
    this.#servers[server] = undefined
    if (killed) this.#ending.push(killed.kill().then(() => killed.line[Symbol.asyncDispose]()))
  }

  /** A restart as at an update: the successor is there while the old one says goodbye. */
  async restart(server: number): Promise<void> {
    const old = this.#servers[server]
    this.#servers[server] = await this.#begin()
    if (old) this.#ending.push(old[Symbol.asyncDispose]().then(() => old.line[Symbol.asyncDispose]()))
  }

  /** A server that already serves hears of the others only after a while, as on a busy machine. */
  async #begin(): Promise<Server> {
    const line = await heldLine(this.town.url)
    setTimeout(line.release, HEARS_AFTER_MS[this.#begun++ % HEARS_AFTER_MS.length])
    return { ...(await startSync(line.url)), line }
  }

  /** The database drops the connections on which the servers hear of each other. */
  async deafen(): Promise<void> {
    await this.town.rows.$queryRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND query LIKE 'LISTEN %'`
  }

  async takeRights(name: Passing, how: 'removed' | 'suspended'): Promise<void> {
    const writer = this.writer(name)
    writer.mayWrite = false
    await this.#changeRights(writer, how === 'suspended' ? { suspendedAt: new Date() } : { state: 'ended' })
  }

  async giveRights(name: Passing): Promise<void> {
    const writer = this.writer(name)
    writer.mayWrite = true
    await this.#changeRights(writer, { suspendedAt: null, state: 'active' })
    for (const editor of this.editors) if (editor.writer === writer) editor.returnFromPublicPage()
  }

  /** Ends a pause of the public view: what the viewers hold is compared with all that stands. */
  async showThePublic(): Promise<void> {
    await resumePublicView(this.town.as('ben'), this.town.meeting, { requestId: newRequestId() })
  }

  async #changeRights(
    { id }: Writer,
    { suspendedAt, state }: { suspendedAt?: Date | null; state?: 'active' | 'ended' },
  ): Promise<void> {
    const { rows, store, groupId } = this.town
    if (suspendedAt !== undefined) await rows.person.update({ where: { id }, data: { suspendedAt } })
    const where = { groupId_personId: { groupId, personId: id } }
    if (state) await rows.membership.update({ where, data: { state } })
    await store.act({ actor: INSTALLATION, command: 'rights', at: new Date() }, async (act) => {
      await act.announceRights({ personId: id, meetingId: null })
      return allow(true)
    })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const editor of this.editors) editor.close()
    for (const { client } of this.viewers) client[Symbol.dispose]()
    await Promise.all(this.lines.map((line) => line.close()))
    for (const server of SERVERS.keys()) this.kill(server)
    await Promise.all(this.#ending)
    await this.town[Symbol.asyncDispose]()
  }

  #portOf(server: number): () => number | undefined {
    return () => this.#servers[server]?.port
  }
}

/** A session of somebody of the town, or of a new member. */
async function enter({ store, people, groupId }: Town, name: string): Promise<Writer> {
  const token = newToken()
  const entered = await store.act({ actor: INSTALLATION, command: 'enter', at: new Date() }, async (act) => {
    const known = Object.entries(people).find(([key]) => key === name)?.[1]
    const id = known ?? (await act.frames.addPerson({ name }))
    if (!known) await act.frames.addMembership({ groupId, personId: id, role: 'member', state: 'active' })
    await act.sessions.open(token, { id, accountRole: 'member' }, new Date())
    return allow(id)
  })
  if (!entered.ok) throw new Error(`${name} did not enter`)
  return { id: entered.value, cookie: `spolu.session=${token}`, mayWrite: true }
}
