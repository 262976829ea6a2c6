/**
 * What a screen reader is told about things that happen elsewhere on the page: one queue for the
 * whole page, at most one polite message every five seconds, the newest word on each subject only.
 * Remote edits come as summaries, never keystroke by keystroke.
 */
export const POLITE_REGION_ID = 'polite-region'
export const URGENT_REGION_ID = 'urgent-region'

const POLITE_GAP_MS = 5_000

export type Announcement = {
  text: string
  /** Messages of one subject replace each other while they wait. */
  subject?: string | undefined
  urgent?: boolean | undefined
}

type Voice = {
  say: (text: string, region: 'polite' | 'urgent') => void
  now: () => number
  later: (run: () => void, ms: number) => () => void
}

/** The queue without the page, so that a test can hold the clock. */
export class Announcer {
  private waiting: Announcement[] = []
  private lastSpoken = { text: '', at: Number.NEGATIVE_INFINITY }
  private cancelTimer: (() => void) | undefined
  private quiet = false
  private readonly voice: Voice

  constructor(voice: Voice) {
    this.voice = voice
  }

  announce(announcement: Announcement): void {
    if (announcement.urgent) {
      this.voice.say(announcement.text, 'urgent')
      return
    }
    if (this.quiet || this.isKnown(announcement.text)) return
    this.waiting = [
      ...this.waiting.filter(({ subject }) => !isSame(subject, announcement.subject)),
      announcement,
    ]
    this.schedule()
  }

  /** In quiet mode only urgent messages are spoken; what waits is dropped. */
  setQuiet(quiet: boolean): void {
    this.quiet = quiet
    if (quiet) this.waiting = []
  }

  /** Speaks all that waits, at the listener's own wish. */
  flush(): void {
    this.cancelTimer?.()
    this.cancelTimer = undefined
    this.speak()
  }

  private isKnown(text: string) {
    const justSaid = this.lastSpoken.text === text && this.voice.now() - this.lastSpoken.at < POLITE_GAP_MS
    return justSaid || this.waiting.some((each) => each.text === text)
  }

  private schedule() {
    if (this.cancelTimer) return
    const wait = Math.max(0, this.lastSpoken.at + POLITE_GAP_MS - this.voice.now())
    this.cancelTimer = this.voice.later(() => this.flush(), wait)
  }

  private speak() {
    if (this.waiting.length === 0) return
    const text = this.waiting.map((each) => each.text).join(' ')
    this.waiting = []
    this.lastSpoken = { text, at: this.voice.now() }
    this.voice.say(text, 'polite')
  }
}

const isSame = (a: string | undefined, b: string | undefined) => a !== undefined && a === b

const pageAnnouncer = new Announcer({
  say(text, region) {
    const element = document.getElementById(region === 'urgent' ? URGENT_REGION_ID : POLITE_REGION_ID)
    if (!element) return
    // The same words twice are read out only if the region was empty in between.
    element.textContent = ''
    window.setTimeout(() => {
      element.textContent = text
    }, 50)
  },
  now: () => performance.now(),
  later(run, ms) {
    const timer = window.setTimeout(run, ms)
    return () => window.clearTimeout(timer)
  },
})

/** Tells people who listen to the page, when they next pause. */
export const announce = (text: string, options: Omit<Announcement, 'text'> = {}) =>
  pageAnnouncer.announce({ text, ...options })
