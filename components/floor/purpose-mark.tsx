'use client'

import { Gavel, History, Info, ListOrdered, MessagesSquare, PenLine } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { FloorItem } from '#protocol/floor.ts'

const ICONS = {
  inform: Info,
  collect: PenLine,
  discuss: MessagesSquare,
  prioritise: ListOrdered,
  decide: Gavel,
  review: History,
} as const

/** What an item is for, as icon and word. */
export function PurposeMark({ purpose }: { purpose: FloorItem['purpose'] }) {
  const states = useTranslations('states')
  const Icon = ICONS[purpose]
  return (
    <span className="flex shrink-0 items-center gap-1 text-small whitespace-nowrap max-sm:hidden">
      <Icon size={14} aria-hidden />
      {states(`purpose.${purpose}`)}
    </span>
  )
}
