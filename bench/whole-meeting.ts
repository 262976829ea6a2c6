// A whole meeting at once: sixty members type and act while two thousand watch. How long does each act
// wait for its answer, and how long until the other members see it?
//
//   npm run bench -- whole-meeting [--members 60] [--viewers 2000] [--seconds 20] [--rounds 3]
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { FLOOR } from '#protocol/floor.ts'
import { percentile, printTable, spread, tell } from './lib/figures.ts'
import { startMeasured } from './lib/measured-server.ts'
import { Attendee, addMembers } from './lib/meeting-people.ts'
import { feel, type Target, type Watcher, watch } from './lib/participants.ts'

const { values } = parseArgs({
  options: {
    members: { type: 'string', default: '60' },
    viewers: { type: 'string', default: '2000' },
    seconds: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '3' },
  },
})
const MEMBERS = Number(values.members)
const VIEWERS = Number(values.viewers)
const SECONDS = Number(values.seconds)
/** A sentence now and then, not a race. */
const KEYS_PER_SECOND = 1
/** Each member acts about so often; all together eight times a second. */
const ACTS_PER_SECOND = 8
const HANDSHAKES = 200
/** Of so many members it is noted when they see an act. */
const READERS = 10

/** What people do, each in its turn; answered by the key under which it will stand on the floor. */
const ACTS = [propose, say, askToSpeak, say, say, askToSpeak]

type Round = {
  readonly answerP50: number
  readonly answerP99: number
  readonly floorP99: number
  readonly typingP99: number
  /** How late whoever measures was itself, and which share of its core that took: part of every figure. */
  readonly ownDelayP99: number
  readonly ownShare: number
  readonly acts: number
  readonly refused: number
  readonly unseen: number
}

const waitingTurns = new WeakMap<Attendee, string>()
const rounds: Round[] = []
for (let round = 0; round < Number(values.rounds); round++) {
  const result = await hold()
  rounds.push(result)
  tell(JSON.stringify(result))
}
const of = (figure: keyof Round) => rounds.map((each) => each[figure])
printTable(
  [
    'members',
    'viewers',
    'acts',
    'answer p50, ms',
    'answer p99, ms',
    'on the floor p99, ms',
    'typing p99, ms',
    'of it own delay p99, ms',
    'own core, %',
    'refused',
    'unseen',
  ],
  [
    [
      MEMBERS,
      VIEWERS,
      spread(of('acts'), 0),
      spread(of('answerP50')),
      spread(of('answerP99')),
      spread(of('floorP99')),
      spread(of('typingP99')),
      spread(of('ownDelayP99')),
      spread(of('ownShare'), 0),
      Math.max(...of('refused')),
      Math.max(...of('unseen')),
    ],
  ],
)

async function hold(): Promise<Round> {
  await using server = await startMeasured()
  const { demo, store } = server
  const address = demo.url.replace(/^ws/, 'http').replace(/\/sync$/, '')
  const cookies = await addMembers(store, { code: demo.doc, address, count: MEMBERS })
  const people: Attendee[] = []
  for (const member of cookies) people.push(await Attendee.join({ ...demo, member }, address))
  const viewers = await gather(demo)
  await pause(1_000)
  const seen = people.slice(0, READERS).map(({ typist }) => watchFloor(typist))
  const felt = feel(people.slice(0, READERS).map(({ typist }) => typist))
  const typing = setInterval(() => {
    for (const { typist } of people) typist.type()
  }, 1_000 / KEYS_PER_SECOND)
  const ownDelay = monitorEventLoopDelay({ resolution: 1 })
  ownDelay.enable()
  const idle = performance.eventLoopUtilization()
  const acts = await actTogether(people)
  const { utilization } = performance.eventLoopUtilization(idle)
  ownDelay.disable()
  clearInterval(typing)
  await pause(1_000)
  for (const viewer of viewers) viewer.close()
  for (const person of people) person[Symbol.dispose]()

  const answered = acts.map(({ sentAt, answeredAt }) => answeredAt - sentAt)
  const shown = acts.flatMap(({ key, sentAt }) =>
    key === undefined ? [] : seen.map((times) => (times.get(key) ?? Number.NaN) - sentAt),
  )
  return {
    answerP50: percentile(answered, 0.5),
    answerP99: percentile(answered, 0.99),
    floorP99: percentile(shown.filter(Number.isFinite), 0.99),
    typingP99: percentile(felt, 0.99),
    ownDelayP99: ownDelay.percentile(99) / 1e6,
    ownShare: utilization * 100,
    acts: acts.length,
    refused: acts.filter(({ key }) => key === undefined).length,
    unseen: shown.filter(Number.isNaN).length,
  }
}

async function gather(target: Target): Promise<Watcher[]> {
  const viewers: Watcher[] = []
  while (viewers.length < VIEWERS) {
    const wave = Math.min(HANDSHAKES, VIEWERS - viewers.length)
    viewers.push(...(await Promise.all(Array.from({ length: wave }, () => watch(target)))))
  }
  return viewers
}

/** When each entry of the floor first stood in this member's document. */
function watchFloor({ doc }: Attendee['typist']): Map<string, number> {
  const times = new Map<string, number>()
  doc.getMap(FLOOR).observe(({ keysChanged }) => {
    for (const key of keysChanged) if (!times.has(key)) times.set(key, performance.now())
  })
  return times
}

type Act = { readonly sentAt: number; readonly answeredAt: number; readonly key: string | undefined }

async function actTogether(people: readonly Attendee[]): Promise<Act[]> {
  const under: Promise<Act>[] = []
  for (let number = 0; number < ACTS_PER_SECOND * SECONDS; number++) {
    const person = people[number % people.length]
    if (person) under.push(actOnce(person, number))
    await pause(1_000 / ACTS_PER_SECOND)
  }
  return Promise.all(under)
}

async function actOnce(person: Attendee, number: number): Promise<Act> {
  const sentAt = performance.now()
  const key = await ACTS[number % ACTS.length]?.(person, number)
  return { sentAt, answeredAt: performance.now(), key }
}

/** The key under which it will stand on the floor; undefined when it was refused. */
async function say(person: Attendee, number: number): Promise<string | undefined> {
  const text = `Veta číslo ${number} z merania`
  const said = await person.ask('contribution:add', { text, themeId: null, channel: 'spoken', display: null })
  return said.ok ? `contribution:${said.value.id}` : undefined
}

async function propose(person: Attendee, number: number): Promise<string | undefined> {
  const title = `Návrh číslo ${number}`
  const proposal = { contributionId: null, title, text: 'Znenie z merania.', themeId: null }
  const created = await person.ask('proposal:create', proposal)
  return created.ok ? `card:${created.value.id}` : undefined
}

/** Somebody who waits already leaves the queue first, so that the hall never runs out of voices. */
async function askToSpeak(person: Attendee, number: number): Promise<string | undefined> {
  const waiting = waitingTurns.get(person)
  waitingTurns.delete(person)
  if (waiting) await person.ask('queue:withdraw', { turnId: waiting })
  const asked = await person.ask('queue:ask', { kind: 'normal', display: `Hlas ${number}` })
  if (!asked.ok) return undefined
  waitingTurns.set(person, asked.value.id)
  return `turn:${asked.value.id}`
}
