'use client'

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'

/** What a moderator is choosing on the board, to be laid side by side. */
type Choosing = {
  readonly isOn: boolean
  readonly chosen: ReadonlySet<string>
  readonly start: (ids: readonly string[]) => void
  /** Says which of these are chosen; what was chosen elsewhere stays. */
  readonly choose: (among: readonly string[], ids: Iterable<string>) => void
  readonly stop: () => void
}

const NONE: ReadonlySet<string> = new Set()

const ChoosingContext = createContext<Choosing | null>(null)

export function ChoosingProvider({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null)
  const choosing = useMemo(
    (): Choosing => ({
      isOn: chosen !== null,
      chosen: chosen ?? NONE,
      start: (ids) => setChosen(new Set(ids)),
      choose: (among, ids) =>
        setChosen(
          (before) => new Set([...[...(before ?? NONE)].filter((id) => !among.includes(id)), ...ids]),
        ),
      stop: () => setChosen(null),
    }),
    [chosen],
  )
  return <ChoosingContext value={choosing}>{children}</ChoosingContext>
}

export function useChoosing(): Choosing {
  const choosing = useContext(ChoosingContext)
  if (!choosing) throw new Error('useChoosing outside of <ChoosingProvider>')
  return choosing
}
