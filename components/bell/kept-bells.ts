const keyOf = (meetingCode: string) => `spolu.bells.${meetingCode}`

/** The items of a meeting about which this browser shall tell; nobody else learns of them. */
export function recallBells(meetingCode: string): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(meetingCode)) ?? '[]')
    return new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [])
  } catch {
    // A browser that keeps nothing, or somebody else's words under our key.
    return new Set()
  }
}

export function keepBells(meetingCode: string, asked: ReadonlySet<string>): void {
  try {
    if (asked.size === 0) localStorage.removeItem(keyOf(meetingCode))
    else localStorage.setItem(keyOf(meetingCode), JSON.stringify([...asked]))
  } catch {
    // They last as long as the page, which they need anyhow.
  }
}
