// What an open meeting costs in memory: a live worker with none, 20 and 100 rooms of 50 kB text, one member in each.
//
//   npm run bench -- meeting-memory [--meetings 20,100] [--rounds 3]
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { printTable, spread, tell } from './lib/figures.ts'
import { startMeasured } from './lib/measured-server.ts'
import { type Target, Typist } from './lib/participants.ts'

const { values } = parseArgs({
  options: { meetings: { type: 'string', default: '20,100' }, rounds: { type: 'string', default: '3' } },
})
const counts = values.meetings.split(',').map(Number)
const TEXT_BYTES = 50_000
const SETTLES_MS = 3_000
const SENTENCE = 'Pri zastávke chýba lavička a staršia pani nemá kde počkať na autobus. '

const found = new Map<number, number[]>(counts.map((count) => [count, []]))
for (let round = 0; round < Number(values.rounds); round++) {
  for (const count of counts) {
    await using server = await startMeasured({ meetings: count })
    await pause(SETTLES_MS)
    const before = server.workerKb()
    const members: Typist[] = []
    for (const meeting of server.meetings) members.push(await writeText(meeting))
    await pause(SETTLES_MS)
    found.get(count)?.push((server.workerKb() - before) / count)
    tell(`${count} meetings: ${found.get(count)?.at(-1)?.toFixed(0)} kB each`)
    for (const member of members) member.close()
  }
}
printTable(
  ['open meetings', 'text in each, kB', 'memory of the live worker for each, kB'],
  counts.map((count) => [count, TEXT_BYTES / 1_000, spread(found.get(count) ?? [], 0)]),
)

async function writeText(meeting: Target): Promise<Typist> {
  const member = await Typist.join(meeting)
  const line = SENTENCE.repeat(7)
  for (let written = 0; written < TEXT_BYTES; written += line.length) member.paste(line)
  while (member.unsaved > 0) await pause(10)
  return member
}
