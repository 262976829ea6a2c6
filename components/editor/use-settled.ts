'use client'

import { useEffect, useState } from 'react'
import type { Saving } from '#components/live/saving.ts'

const CALM_MS = 400

/**
 * The saving as it is shown. An acknowledgement mostly comes within milliseconds: until it is late,
 * the sign keeps the last confirmed time instead of flickering at every key.
 */
export function useSettled(saving: Saving): Saving {
  const [shown, setShown] = useState(saving)
  useEffect(() => {
    if (saving.state !== 'saving') return setShown(saving)
    const timer = setTimeout(() => setShown(saving), CALM_MS)
    return () => clearTimeout(timer)
  }, [saving])
  return shown
}
