// From a keystroke to the server's word that it is on disk: 200 edits a second, spread over 40 meetings.
//
//   npm run bench -- acknowledgement [--meetings 40] [--edits 200] [--seconds 10] [--rounds 3]
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { percentile, printTable, spread, tell } from './lib/figures.ts'
import { startMeasured } from './lib/measured-server.ts'
import { acknowledgements } from './lib/typing.ts'

const { values } = parseArgs({
  options: {
    meetings: { type: 'string', default: '40' },
    edits: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '3' },
  },
})
const meetings = Number(values.meetings)
const edits = Number(values.edits)
const seconds = Number(values.seconds)
const figures: { p50: number; p99: number; most: number; cpu: number; unsaved: number }[] = []
for (let round = 0; round < Number(values.rounds); round++) {
  await using server = await startMeasured({ meetings })
  await pause(2_000)
  const { times, unsaved, cpuShare } = await acknowledgements(server, { perSecond: edits, seconds })
  figures.push({
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    most: Math.max(...times),
    cpu: cpuShare * 100,
    unsaved,
  })
  tell(JSON.stringify(figures.at(-1)))
}
const of = (figure: keyof (typeof figures)[number]) => figures.map((each) => each[figure])
printTable(
  ['meetings', 'edits a second', 'p50, ms', 'p99, ms', 'slowest, ms', 'server CPU, %', 'never acknowledged'],
  [
    [
      meetings,
      edits,
      spread(of('p50')),
      spread(of('p99')),
      spread(of('most')),
      spread(of('cpu'), 0),
      Math.max(...of('unsaved')),
    ],
  ],
)
