'use client'

import { CornerUpLeft } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { findItemHeading, NOTES_PANE_ID } from '#components/floor/item-heading.ts'
import { Button } from '#components/ui/button.tsx'
import type { FloorItem } from '#protocol/floor.ts'

/**
 * Keeps everybody at the item that is open: the page goes there when it opens, unless somebody is
 * just writing, and offers the way back to whoever has scrolled elsewhere.
 */
export function BackToItem({ item }: { item: FloorItem }) {
  const t = useTranslations('floor')
  const isAway = useFollowing(item)
  if (!isAway) return null
  return (
    <Button
      variant="quiet"
      size="sm"
      className="shrink-0"
      icon={<CornerUpLeft size={16} aria-hidden />}
      onPress={() => goTo(item)}
    >
      {t('agenda.back', { number: item.number })}
    </Button>
  )
}

function useFollowing(item: FloorItem): boolean {
  const [isAway, setAway] = useState(false)
  const { id, number, title } = item

  // biome-ignore lint/correctness/useExhaustiveDependencies: an item that opens is followed once, whatever its title becomes
  useEffect(() => {
    if (!isWriting()) goTo({ number, title })
  }, [id])

  useEffect(() => {
    const pane = document.getElementById(NOTES_PANE_ID)
    if (!pane) return
    const look = () => setAway(isOutOfSight(pane, findItemHeading(pane, { number, title })))
    look()
    document.addEventListener('scrollend', look, { capture: true, passive: true })
    return () => document.removeEventListener('scrollend', look, { capture: true })
  }, [number, title])
  return isAway
}

const isWriting = () =>
  document.activeElement instanceof HTMLElement && document.activeElement.isContentEditable

function goTo(item: Pick<FloorItem, 'number' | 'title'>): void {
  const pane = document.getElementById(NOTES_PANE_ID)
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  const heading = pane && findItemHeading(pane, item)
  heading?.scrollIntoView({ block: 'start', behavior: isCalm ? 'instant' : 'smooth' })
}

/** Away is whoever would not find the heading at a glance: more than half a screen from it. */
function isOutOfSight(pane: HTMLElement, heading: HTMLElement | undefined): boolean {
  if (!heading) return false
  const { top, height } = pane.getBoundingClientRect()
  const distance = heading.getBoundingClientRect().top - Math.max(top, 0)
  const sight = Math.min(height, innerHeight)
  return distance < -sight / 2 || distance > sight
}
