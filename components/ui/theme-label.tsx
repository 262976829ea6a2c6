import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names.ts'

/** One of the eight muted colours of target groups and axes. */
export type Hue = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

const EDGES: Record<Hue, string> = {
  1: 'border-s-theme-1',
  2: 'border-s-theme-2',
  3: 'border-s-theme-3',
  4: 'border-s-theme-4',
  5: 'border-s-theme-5',
  6: 'border-s-theme-6',
  7: 'border-s-theme-7',
  8: 'border-s-theme-8',
}

/** The hue of the n-th theme of a process, counted from nought; colours return after eight. */
export const hueOf = (position: number): Hue => HUES[((position % 8) + 8) % 8] ?? 1

const HUES: readonly Hue[] = [1, 2, 3, 4, 5, 6, 7, 8]

/** The 4 px edge by which a card shows its theme. */
export const themeEdge = (hue: Hue) => classNames('border-s-4', EDGES[hue])

export function ThemeLabel({ hue, children }: { hue: Hue; children: ReactNode }) {
  return (
    <span
      className={classNames(themeEdge(hue), 'inline-block ps-1.5 text-small font-semibold text-ink-soft')}
    >
      {children}
    </span>
  )
}
