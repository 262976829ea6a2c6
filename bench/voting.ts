// 500 phones vote within ten seconds: is each ballot acknowledged, in the count and there once, how long
// does each wait, and how long after the close is the result on another screen?
//
//   npm run bench -- voting [--phones 500] [--seconds 10] [--rounds 3] [--method electronic_secret]
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { percentile, printTable, spread, tell } from './lib/figures.ts'
import { type Phone, startPolling } from './lib/voters.ts'

const { values } = parseArgs({
  options: {
    phones: { type: 'string', default: '500' },
    seconds: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '3' },
    method: { type: 'string', default: 'electronic_secret' },
  },
})
const PHONES = Number(values.phones)
const SECONDS = Number(values.seconds)
const CHOICES = ['for', 'against', 'abstain'] as const

type Round = {
  readonly asked: number
  readonly p50: number
  readonly p99: number
  readonly slowest: number
  readonly closed: number
  readonly shown: number
  readonly steps: number
  readonly lost: number
}

await using polling = await startPolling(PHONES)
const rounds: Round[] = []
for (let round = 0; round < Number(values.rounds); round++) {
  const result = await vote(round)
  rounds.push(result)
  tell(JSON.stringify(result))
}
const of = (figure: keyof Round, digits = 0) =>
  spread(
    rounds.map((each) => each[figure]),
    digits,
  )
printTable(
  ['what', `${PHONES} phones, ${SECONDS} s`],
  [
    ['all know that they may vote, ms after the opening', of('asked')],
    ['a ballot is acknowledged, p50, ms', of('p50', 1)],
    ['… p99, ms', of('p99', 1)],
    ['… the slowest, ms', of('slowest')],
    ['the close is answered, ms', of('closed')],
    ['the result is on another screen, ms after the close was pressed', of('shown')],
    ['steps in which the floor told the turnout', of('steps')],
    ['ballots lost or counted twice', Math.max(...rounds.map(({ lost }) => lost))],
  ],
)

async function vote(round: number): Promise<Round> {
  const { phones } = polling
  const openedAt = performance.now()
  const voteId = await polling.open(`Kolo ${round + 1}`, values.method)
  await Promise.all(phones.map((phone) => phone.ask('ballot:own', { voteId })))
  const asked = performance.now() - openedAt

  const before = await polling.steps()
  const waits = await Promise.all(phones.map((phone, index) => castLater(phone, voteId, index)))
  await pause(1_000)
  const steps = (await polling.steps()) - before
  const { closed, shown, counted } = await polling.close(voteId)
  return {
    asked,
    p50: percentile(waits, 0.5),
    p99: percentile(waits, 0.99),
    slowest: Math.max(...waits),
    closed,
    shown,
    steps,
    lost: Math.abs(counted - PHONES),
  }
}

/** Some time within the ten seconds; answers how long it waited for its word. */
async function castLater(phone: Phone, voteId: string, index: number): Promise<number> {
  await pause(Math.random() * SECONDS * 1_000)
  const castAt = performance.now()
  const answer = await phone.ask('ballot:cast', {
    requestId: crypto.randomUUID(),
    voteId,
    choice: CHOICES[index % CHOICES.length],
  })
  if (!answer.ok) throw new Error(`a ballot was refused: ${JSON.stringify(answer)}`)
  return performance.now() - castAt
}
