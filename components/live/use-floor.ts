'use client'

import { useLiveMeeting } from '#components/live/meeting-session.tsx'
import { type Same, useSelected } from '#components/live/use-watched.ts'
import type { Floor } from '#protocol/floor.ts'

/** Something of what everybody sees of the acts; typing in the words renders nothing that uses it. */
export function useFloor<Value>(select: (floor: Floor) => Value, isSame?: Same<Value>): Value {
  return useSelected(useLiveMeeting().floor, select, isSame)
}
