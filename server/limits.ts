import { isIPv6 } from 'node:net'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const MINUTE_S = 60
const HOUR_S = 60 * MINUTE_S

/**
 * How often in how many seconds. A whole hall shares one machine address, so those ceilings are high
 * and people are held by what is theirs: the mail address they typed, the browser they sit at.
 * A code on a wall is for everybody in the hall, so its ceiling is an assembly, not a person; and with
 * 31¹⁰ codes, ten thousand guesses an hour find none.
 */
const CEILINGS = {
  'mail-to-address': { points: 5, duration: 15 * MINUTE_S },
  'mail-by-browser': { points: 15, duration: 15 * MINUTE_S },
  'mail-by-machine': { points: 300, duration: HOUR_S },
  'code-by-browser': { points: 12, duration: 10 * MINUTE_S },
  'code-by-machine': { points: 600, duration: HOUR_S },
  'join-by-browser': { points: 10, duration: MINUTE_S },
  'join-by-code': { points: 1000, duration: HOUR_S },
  'join-by-machine': { points: 10_000, duration: HOUR_S },
  'outside-by-browser': { points: 8, duration: 10 * MINUTE_S },
  'outside-by-machine': { points: 600, duration: HOUR_S },
  'support-by-browser': { points: 60, duration: MINUTE_S },
  'support-by-machine': { points: 20_000, duration: HOUR_S },
  'setup-by-machine': { points: 60, duration: 10 * MINUTE_S },
} as const

export type LimitName = keyof typeof CEILINGS

/** Counts tries in memory: a restart forgets them, and each machine counts its own. */
export class Limits {
  readonly #limiters = new Map<LimitName, RateLimiterMemory>()

  /** Counts one try of each; false when any of them was one too many. */
  async allow(tries: Partial<Record<LimitName, string>>): Promise<boolean> {
    const names = Object.entries(tries) as [LimitName, string][]
    const verdicts = await Promise.all(names.map(([name, key]) => this.#consume(name, key)))
    return verdicts.every(Boolean)
  }

  async #consume(name: LimitName, key: string): Promise<boolean> {
    try {
      await this.#limiter(name).consume(key)
      return true
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return false
      throw refusal
    }
  }

  #limiter(name: LimitName): RateLimiterMemory {
    const known = this.#limiters.get(name)
    if (known) return known
    const limiter = new RateLimiterMemory(CEILINGS[name])
    this.#limiters.set(name, limiter)
    return limiter
  }
}

/** One household for one key: an IPv6 network has more addresses than we have memory. */
export function machineKey(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const gap = tail === undefined ? 0 : 8 - left.length - right.length
  const groups = [...left, ...Array.from({ length: Math.max(0, gap) }, () => '0'), ...right]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
