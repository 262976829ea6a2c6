import { BlockList, isIP, isIPv4 } from 'node:net'

/** Knows from where a request really comes: it believes only the proxies that are ours. */
export class ClientAddresses {
  readonly #proxies = new BlockList()

  constructor(trustedProxies: readonly string[]) {
    for (const entry of trustedProxies) {
      const [address = '', prefix] = entry.split('/')
      const family = isIPv4(address) ? 'ipv4' : 'ipv6'
      if (prefix === undefined) this.#proxies.addAddress(address, family)
      else this.#proxies.addSubnet(address, Number(prefix), family)
    }
  }

  /** The rightmost address that is no proxy of ours; whatever stands left of it may be invented. */
  of(peer: string | undefined, forwardedFor: string | undefined): string {
    let known = canonical(peer)
    for (const claim of [...(forwardedFor?.split(',') ?? [])].reverse()) {
      const claimed = canonical(claim)
      if (!this.isProxy(known) || claimed === undefined) break
      known = claimed
    }
    return known ?? 'unknown'
  }

  isProxy(peer: string | undefined): boolean {
    const address = canonical(peer)
    return address !== undefined && this.#proxies.check(address, isIPv4(address) ? 'ipv4' : 'ipv6')
  }
}

/** One form for one machine: `::ffff:192.0.2.1` is 192.0.2.1. */
function canonical(address: string | undefined): string | undefined {
  const plain = address?.trim().replace(/^::ffff:(?=\d+\.)/i, '') ?? ''
  return isIP(plain) === 0 ? undefined : plain.toLowerCase()
}
