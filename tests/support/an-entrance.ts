import type { Entrance } from '#server/entrance.ts'
import { Limits } from '#server/limits.ts'
import type { Letter } from '#server/mail/letter.ts'

/** A way in whose mail can be read back: one browser at one machine, with fresh limits. */
export function anEntrance(over: Partial<Entrance> & { browser?: string; session?: string } = {}) {
  const { browser = 'a-browser', session, ...rest } = over
  const letters: Letter[] = []
  const entrance: Entrance = {
    appUrl: 'https://plan.example.org',
    demo: false,
    limits: new Limits(),
    locale: 'en',
    post: {
      send: async (letter) => {
        letters.push(letter)
        return true
      },
    },
    knocker: { browser, machine: '192.0.2.1', session },
    ...rest,
  }
  return { entrance, letters }
}

/** The two secrets in a message, as its reader finds them. */
export function secretsIn(letter: Letter | undefined): { link: string; code: string } {
  const link = /\/sign-in\/link\/([^?]+)/.exec(letter?.button?.url ?? '')?.[1]
  if (link === undefined || letter?.code === undefined) throw new Error('the message lets nobody in')
  return { link, code: letter.code.value }
}
