// What one edit costs as a meeting's audience grows, and what waiting for the disk does as meetings grow in number.
//
//   npm run bench -- growth [--viewers 0,500,2000,8000] [--meetings 1,10,40,100] [--seconds 8] [--rounds 3]
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { percentile, printTable, spread, tell } from './lib/figures.ts'
import { type MeasuredServer, startMeasured } from './lib/measured-server.ts'
import { atPace, feel, Typist, type Watcher, watch } from './lib/participants.ts'
import { cpuMsSince, cpuTimes } from './lib/processes.ts'
import { acknowledgements } from './lib/typing.ts'

const { values } = parseArgs({
  options: {
    viewers: { type: 'string', default: '0,500,2000,8000' },
    meetings: { type: 'string', default: '1,10,40,100' },
    seconds: { type: 'string', default: '8' },
    rounds: { type: 'string', default: '3' },
  },
})
const audiences = values.viewers.split(',').map(Number)
const numbers = values.meetings.split(',').map(Number)
const [seconds, rounds] = [Number(values.seconds), Number(values.rounds)]
const MEMBERS = 5
const KEYS_PER_SECOND = 4
const EDITS_PER_SECOND = 200
const HANDSHAKES = 50

type Watched = {
  readonly cpu: number
  readonly perViewer: number
  readonly memberP99: number
  readonly kb: number
}
type Spread = { readonly p50: number; readonly p99: number; readonly cpu: number }

const watched = new Map<number, Watched[]>(audiences.map((viewers) => [viewers, []]))
const many = new Map<number, Spread[]>(numbers.map((meetings) => [meetings, []]))
for (let round = 0; round < rounds; round++) {
  for (const viewers of audiences) {
    await using server = await startMeasured()
    watched.get(viewers)?.push(await withViewers(server, viewers))
    tell(`${viewers} viewers: ${JSON.stringify(watched.get(viewers)?.at(-1))}`)
  }
  for (const meetings of numbers) {
    await using server = await startMeasured({ meetings })
    await pause(2_000)
    const { times, cpuShare } = await acknowledgements(server, { perSecond: EDITS_PER_SECOND, seconds })
    many.get(meetings)?.push({
      p50: percentile(times, 0.5),
      p99: percentile(times, 0.99),
      cpu: cpuShare * 100,
    })
    tell(`${meetings} meetings: ${JSON.stringify(many.get(meetings)?.at(-1))}`)
  }
}
printTable(
  [
    'viewers',
    'server CPU, %',
    'µs for each edit and viewer',
    'members’ p99, ms',
    'memory for each viewer, kB',
  ],
  audiences.map((viewers) => {
    const of = (figure: keyof Watched) => (watched.get(viewers) ?? []).map((each) => each[figure])
    const each = viewers === 0 ? ['–', '–'] : [spread(of('perViewer'), 2), spread(of('kb'))]
    return [viewers, spread(of('cpu')), each[0] ?? '', spread(of('memberP99')), each[1] ?? '']
  }),
)
console.log('')
printTable(
  ['meetings', 'edits a second', 'p50, ms', 'p99, ms', 'server CPU, %'],
  numbers.map((meetings) => {
    const of = (figure: keyof Spread) => (many.get(meetings) ?? []).map((each) => each[figure])
    return [meetings, EDITS_PER_SECOND, spread(of('p50')), spread(of('p99')), spread(of('cpu'))]
  }),
)

async function withViewers(server: MeasuredServer, viewers: number): Promise<Watched> {
  const members = await Promise.all(Array.from({ length: MEMBERS }, () => Typist.join(server.demo)))
  for (const member of members) member.type()
  await pause(2_000)
  const before = server.workerKb()
  const watching = await gather(server, viewers)
  await pause(2_000)
  const kb = (server.workerKb() - before) / Math.max(1, viewers)

  const felt = feel(members)
  const pids = await server.pids()
  const [cpuBefore, startedAt] = [cpuTimes(pids), performance.now()]
  await Promise.all(
    members.map((member) => atPace(() => member.type(), { perSecond: KEYS_PER_SECOND, seconds })),
  )
  const cpu = cpuMsSince(cpuBefore)
  const wall = performance.now() - startedAt
  await pause(500)
  for (const each of [...members, ...watching]) each.close()
  const edits = MEMBERS * KEYS_PER_SECOND * seconds
  return {
    cpu: (cpu / wall) * 100,
    perViewer: (cpu * 1_000) / (edits * Math.max(1, viewers)),
    memberP99: percentile(felt, 0.99),
    kb,
  }
}

async function gather({ demo }: MeasuredServer, viewers: number): Promise<Watcher[]> {
  const watching: Watcher[] = []
  for (let from = 0; from < viewers; from += HANDSHAKES) {
    const some = Array.from({ length: Math.min(HANDSHAKES, viewers - from) }, () => watch(demo))
    watching.push(...(await Promise.all(some)))
  }
  return watching
}
