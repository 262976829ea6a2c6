import type { Floor } from '#protocol/floor.ts'

/** Of a vote, dots and cards what the room was asked last: the end of the others has had its time. */
export function askedLast({ vote, dots, moods }: Pick<Floor, 'vote' | 'dots' | 'moods'>) {
  const asked = [
    { kind: 'vote', at: vote?.openedAt ?? '' },
    { kind: 'dots', at: dots.at(-1)?.openedAt ?? '' },
    { kind: 'mood', at: moods.at(-1)?.openedAt ?? '' },
  ] as const
  return asked.reduce((last, each) => (each.at > last.at ? each : last)).kind
}
