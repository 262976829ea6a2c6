'use client'

import { type RefObject, useEffect, useState } from 'react'

/** Whether an element has less room than this: the board beside it takes some, not only the screen ends. */
export function useIsNarrow(ref: RefObject<HTMLElement | null>, belowPx: number): boolean {
  const [isNarrow, setNarrow] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const watch = new ResizeObserver(() => setNarrow(element.clientWidth < belowPx))
    watch.observe(element)
    return () => watch.disconnect()
  }, [ref, belowPx])
  return isNarrow
}
