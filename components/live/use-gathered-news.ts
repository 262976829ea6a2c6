'use client'

import { useEffect, useRef } from 'react'
import { useNews } from '#components/live/use-news.ts'
import type { News } from '#protocol/requests.ts'

/** A hall that comes in at once is news by the dozen; to look once a second is enough and spares the limit. */
const GATHER_MS = 1_000

/** Looks again a moment after such news, once for all that come until then. */
export function useGatheredNews(name: keyof News, look: () => void): void {
  const timer = useRef<number | undefined>(undefined)
  const latest = useRef(look)
  useEffect(() => {
    latest.current = look
  })
  useEffect(() => () => window.clearTimeout(timer.current), [])
  useNews(name, () => {
    timer.current ??= window.setTimeout(() => {
      timer.current = undefined
      latest.current()
    }, GATHER_MS)
  })
}
