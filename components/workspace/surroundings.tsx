'use client'

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { useFloor } from '#components/live/use-floor.ts'
import { can } from '#components/workspace/can.ts'
import type { MeetingAct } from '#domain/meeting/may.ts'
import type { MeetingFrame, Onlooker } from '#protocol/meeting-page.ts'

/** What stands open beside or above the meeting; at most one thing at a time. */
export type Panel =
  | { readonly kind: 'card'; readonly proposalId: string }
  | { readonly kind: 'decision'; readonly proposalId: string }
  | { readonly kind: 'finalise'; readonly proposalId: string }
  | { readonly kind: 'split'; readonly proposalId: string }
  | { readonly kind: 'merge'; readonly ids: readonly string[]; readonly onMerged: () => void }
  | { readonly kind: 'block' }
  | { readonly kind: 'desk'; readonly at: 'door' | 'list' }
  | { readonly kind: 'tasks' }
  | { readonly kind: 'outside' }
  | { readonly kind: 'questions' }
  | { readonly kind: 'ask'; readonly what: 'dots' | 'mood' }
  | AgendaPanel

/** Questions about an item of the agenda before it is left. */
export type AgendaPanel =
  | { readonly kind: 'undecided'; readonly nextId: string | null }
  | { readonly kind: 'skip' | 'move'; readonly itemId: string }

export type Surroundings = {
  readonly frame: MeetingFrame
  readonly onlooker: Onlooker
  readonly can: (act: MeetingAct) => boolean
  readonly panel: Panel | null
  readonly show: (panel: Panel | null) => void
}

const SurroundingsContext = createContext<Surroundings | null>(null)

type Props = { frame: MeetingFrame; onlooker: Onlooker; children: ReactNode }

export function SurroundingsProvider({ frame, onlooker, children }: Props) {
  const [panel, show] = useState<Panel | null>(null)
  const state = useFloor(({ meeting }) => meeting?.state ?? null)

  const surroundings = useMemo(
    () => ({ frame, onlooker, can: (act: MeetingAct) => can(onlooker.role, state, act), panel, show }),
    [frame, onlooker, state, panel],
  )
  return <SurroundingsContext value={surroundings}>{children}</SurroundingsContext>
}

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext)
  if (!surroundings) throw new Error('useSurroundings outside of <Workspace>')
  return surroundings
}
