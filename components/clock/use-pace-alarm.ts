'use client'

import { useEffect, useRef } from 'react'
import { alarmOf, type PaceOfItem } from '#components/clock/pace-alarm.ts'
import { announce } from '#components/ui/announcer.ts'
import type { ItemClock } from '#domain/meeting/item-clock.ts'

/** Tells those who listen at four fifths of the time of an item and at its end, politely and once each. */
export function usePaceAlarm(
  itemId: string,
  clock: ItemClock | undefined,
  say: (clock: ItemClock) => string,
): void {
  const before = useRef<PaceOfItem>(undefined)
  useEffect(() => {
    if (!clock) return
    const now = { id: itemId, pace: clock.pace }
    if (alarmOf(before.current, now)) announce(say(clock), { subject: 'item-time' })
    before.current = now
  })
}
