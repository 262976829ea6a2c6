// 4,000 viewers open a 500 kB document at the same moment, while five members type: until when has
// everybody the text, and what do the members feel of it?
//
//   npm run bench -- join-storm [--viewers 4000] [--rounds 3] [--peers FOLDER]
//
// FOLDER holds the public servers to compare with, their packages installed.
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { percentile, printTable, spread, tell } from './lib/figures.ts'
import { startMeasured } from './lib/measured-server.ts'
import { atPace, feel, type Target, Typist, type Watcher, watch } from './lib/participants.ts'
import { PEERS, type Peer, startPeer } from './lib/peers.ts'

const { values } = parseArgs({
  options: {
    viewers: { type: 'string', default: '4000' },
    rounds: { type: 'string', default: '3' },
    peers: { type: 'string' },
  },
})
const VIEWERS = Number(values.viewers)
const DOCUMENT_BYTES = 500_000
const MEMBERS = 5
const KEYS_PER_SECOND = 4
/** Browsers open their sockets at once; so many handshakes are on their way from this one process. */
const HANDSHAKES = 200
const MOST_SECONDS = 120

type Storm = { readonly joined: number; readonly memberP99: number; readonly missing: number }

const names = [...(values.peers ? (Object.keys(PEERS) as Peer[]) : []), 'ours' as const]
const storms = new Map<string, Storm[]>(names.map((name) => [name, []]))
for (let round = 0; round < Number(values.rounds); round++) {
  for (const name of names) {
    await using server = name === 'ours' ? await ours() : await startPeer(name, values.peers ?? '')
    const result = await storm(server)
    storms.get(name)?.push(result)
    tell(`${name}: ${JSON.stringify(result)}`)
  }
}
printTable(
  ['server', `${VIEWERS} joined, ms`, 'members’ p99 meanwhile, ms', 'without the text'],
  names.map((name) => {
    const of = (figure: keyof Storm) => (storms.get(name) ?? []).map((each) => each[figure])
    return [name, spread(of('joined'), 0), spread(of('memberP99')), Math.max(...of('missing'))]
  }),
)

async function ours(): Promise<Target & AsyncDisposable> {
  const server = await startMeasured({ meetings: 1 })
  const [meeting] = server.meetings
  if (!meeting) throw new Error('There is no meeting.')
  return { ...meeting, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() }
}

async function storm(target: Target): Promise<Storm> {
  const members = await Promise.all(Array.from({ length: MEMBERS }, () => Typist.join(target)))
  await fill(members[0])
  for (const member of members) member.type()
  await pause(1_000)

  const felt = feel(members)
  const stop = new AbortController()
  const typing = typeUntil(members, stop.signal)
  const startedAt = performance.now()
  const watching = await openAll(target)
  const joined = performance.now() - startedAt
  stop.abort()
  await typing
  await pause(1_000)
  for (const each of [...members, ...watching]) each.close()
  return { joined, memberP99: percentile(felt, 0.99), missing: VIEWERS - watching.length }
}

/** As chapters that are pasted, one after the other. */
async function fill(author: Typist | undefined): Promise<void> {
  const sentence = 'Obyvatelia žiadajú lavičky pri zastávkach, lebo staršia pani nemá kde počkať. '
  const lines = Math.ceil(DOCUMENT_BYTES / (10 * sentence.length))
  for (let line = 0; line < lines; line++) {
    author?.paste(sentence.repeat(10))
    if (line % 20 === 0) await pause(50)
  }
}

async function typeUntil(members: readonly Typist[], stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    await Promise.all(
      members.map((member) => atPace(() => member.type(), { perSecond: KEYS_PER_SECOND, seconds: 1 })),
    )
  }
}

/** Opens all, some handshakes at a time; resolves to those who have the text in time. */
async function openAll(target: Target): Promise<Watcher[]> {
  const watching: Watcher[] = []
  let left = VIEWERS
  const lane = async () => {
    while (left-- > 0) watching.push(await watch(target))
  }
  const lanes = Promise.allSettled(Array.from({ length: HANDSHAKES }, lane))
  await Promise.race([lanes, pause(MOST_SECONDS * 1_000, undefined, { ref: false })])
  return watching
}
