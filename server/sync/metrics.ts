import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What the gauges show at the moment of a scrape. */
export type SyncFigures = {
  readonly rooms: number
  readonly members: Readonly<Record<'socket' | 'http', number>>
  readonly viewers: number
  readonly waitingUpdates: number
  readonly waitingBytes: number
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60]

/** The sync engine in Prometheus' terms; times in seconds, as its conventions want. */
export class SyncMetrics {
  readonly registry = new Registry()
  readonly #commits: Histogram
  readonly #updates: Counter
  readonly #failures: Counter
  readonly #refused: Counter<'reason'>
  readonly #acknowledged: Histogram
  readonly #rounds: Histogram

  constructor(figures: () => SyncFigures) {
    const registers = [this.registry]
    const seconds = (name: string, help: string) => new Histogram({ name, help, registers, buckets: SECONDS })
    this.#commits = seconds('spolu_commit_seconds', 'Duration of one group commit of the update log')
    this.#acknowledged = seconds(
      'spolu_acknowledgement_seconds',
      'From an edit’s arrival until it is on disk',
    )
    this.#rounds = seconds('spolu_public_round_seconds', 'Time to write one window of news to all viewers')
    this.#updates = new Counter({ name: 'spolu_updates_total', help: 'Updates committed', registers })
    this.#failures = new Counter({
      name: 'spolu_commit_failures_total',
      help: 'Group commits that failed',
      registers,
    })
    this.#refused = new Counter({
      name: 'spolu_refused_updates_total',
      help: 'Updates that gate or guard refused',
      labelNames: ['reason'],
      registers,
    })
    this.#watch(figures)
  }

  committed(updates: number, ms: number): void {
    this.#commits.observe(ms / 1_000)
    this.#updates.inc(updates)
  }

  commitFailed(): void {
    this.#failures.inc()
  }

  acknowledged(ms: number): void {
    this.#acknowledged.observe(ms / 1_000)
  }

  refused(reason: string): void {
    this.#refused.inc({ reason })
  }

  round(ms: number): void {
    this.#rounds.observe(ms / 1_000)
  }

  #watch(figures: () => SyncFigures): void {
    const registers = [this.registry]
    const gauge = (name: string, help: string, value: (now: SyncFigures) => number) =>
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(value(figures()))
        },
      })
    gauge('spolu_rooms', 'Meetings whose document is in memory', ({ rooms }) => rooms)
    gauge('spolu_viewers', 'Sockets that only watch', ({ viewers }) => viewers)
    gauge('spolu_waiting_updates', 'Edits that wait for the disk', ({ waitingUpdates }) => waitingUpdates)
    gauge('spolu_waiting_bytes', 'Bytes of edits that wait for the disk', ({ waitingBytes }) => waitingBytes)
    new Gauge({
      name: 'spolu_members',
      help: 'Connections of people who may write',
      labelNames: ['transport'],
      registers,
      collect() {
        for (const [transport, count] of Object.entries(figures().members)) this.set({ transport }, count)
      },
    })
  }
}
