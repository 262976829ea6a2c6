import { beforeEach, expect, test } from 'vitest'
import { Announcer } from '#components/ui/announcer.ts'

let clock = 0
let spoken: string[] = []
let timers: { at: number; run: () => void }[] = []
let announcer = anAnnouncer()

beforeEach(() => {
  clock = 0
  spoken = []
  timers = []
  announcer = anAnnouncer()
})

test('the first message is spoken at once', () => {
  announcer.announce({ text: 'Saved.' })
  pass(0)

  expect(spoken).toEqual(['polite: Saved.'])
})

test('at most one polite message in five seconds; what waits is said together', () => {
  announcer.announce({ text: 'One.' })
  pass(0)
  announcer.announce({ text: 'Two.' })
  announcer.announce({ text: 'Three.' })
  pass(4_999)
  expect(spoken).toEqual(['polite: One.'])

  pass(1)
  expect(spoken).toEqual(['polite: One.', 'polite: Two. Three.'])
})

test('of one subject only the newest word is said', () => {
  announcer.announce({ text: 'Opened.' })
  pass(0)
  announcer.announce({ text: '1 change by Ana', subject: 'notes' })
  announcer.announce({ text: '3 changes by Ana and Jo', subject: 'notes' })
  pass(5_000)

  expect(spoken).toEqual(['polite: Opened.', 'polite: 3 changes by Ana and Jo'])
})

test('the same words are not repeated while they are fresh', () => {
  announcer.announce({ text: 'Saved.' })
  pass(0)
  announcer.announce({ text: 'Saved.' })
  pass(4_000)
  announcer.announce({ text: 'Saved.' })
  pass(10_000)
  expect(spoken).toEqual(['polite: Saved.'])

  announcer.announce({ text: 'Saved.' })
  pass(0)
  expect(spoken).toEqual(['polite: Saved.', 'polite: Saved.'])
})

test('what is urgent waits for nothing', () => {
  announcer.announce({ text: 'Saved.' })
  pass(0)
  announcer.announce({ text: 'The connection is lost.', urgent: true })

  expect(spoken).toEqual(['polite: Saved.', 'urgent: The connection is lost.'])
})

test('in quiet mode only what is urgent is said', () => {
  announcer.announce({ text: 'One.' })
  pass(0)
  announcer.announce({ text: 'Two.' })
  announcer.setQuiet(true)
  announcer.announce({ text: 'Three.' })
  announcer.announce({ text: 'Locked.', urgent: true })
  pass(60_000)

  expect(spoken).toEqual(['polite: One.', 'urgent: Locked.'])
})

test('the listener may ask for all that waits', () => {
  announcer.announce({ text: 'One.' })
  pass(0)
  announcer.announce({ text: 'Two.' })
  announcer.flush()

  expect(spoken).toEqual(['polite: One.', 'polite: Two.'])
})

function anAnnouncer() {
  return new Announcer({
    say: (text, region) => spoken.push(`${region}: ${text}`),
    now: () => clock,
    later(run, ms) {
      const timer = { at: clock + ms, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((each) => each !== timer)
      }
    },
  })
}

function pass(ms: number) {
  clock += ms
  const due = timers.filter(({ at }) => at <= clock)
  timers = timers.filter(({ at }) => at > clock)
  for (const { run } of due) run()
}
