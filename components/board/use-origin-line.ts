'use client'

import { useTranslations } from 'use-intl'
import type { FloorOrigin } from '#protocol/floor.ts'

const LONGEST_DISPLAY = 40

/** "from 2 contributions · a resident": where a proposal came from, in one line. */
export function useOriginLine(origins: readonly FloorOrigin[]): string {
  const t = useTranslations('board')
  const count = (kind: FloorOrigin['kind']) => origins.filter((origin) => origin.kind === kind).length
  const parts = (['contribution', 'proposal', 'entry'] as const)
    .map((kind) => ({ kind, count: count(kind) }))
    .filter((part) => part.count > 0)
    .map((part) => t(`from.${part.kind}`, { count: part.count }))

  const only = origins.length === 1 ? origins[0] : undefined
  if (only && (only.kind === 'contribution' || only.kind === 'note')) parts.push(shortened(only.display))
  return parts.join(' · ')
}

const shortened = (text: string) =>
  text.length > LONGEST_DISPLAY ? `${text.slice(0, LONGEST_DISPLAY - 1).trimEnd()}…` : text
