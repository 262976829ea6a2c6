'use client'

import { ArrowDown, ArrowDownToLine, ArrowUp, ArrowUpToLine, MoveRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { type CardMove, STEPS, type Step, stepTo } from '#components/board/board-order.ts'
import { focusCard } from '#components/board/focus-card.ts'
import { announce } from '#components/ui/announcer.ts'
import { MenuButton } from '#components/ui/menu.tsx'
import { moveTo } from '#domain/proposal/moving.ts'
import { columnOf, MOVABLE_COLUMNS, type MovableColumn } from '#domain/proposal/state.ts'
import type { FloorCard } from '#protocol/floor.ts'

type Props = {
  card: FloorCard
  title: string
  column: readonly FloorCard[]
  onMove: (move: CardMove) => Promise<boolean>
}

const STEP_ICONS = { up: ArrowUp, down: ArrowDown, top: ArrowUpToLine, bottom: ArrowDownToLine } as const

/** All that dragging can do, by pressing alone (WCAG 2.5.7). */
export function MoveMenu({ card, title, column, onMove }: Props) {
  const t = useTranslations('board')
  const here = columnOf(card.state)
  const steps = STEPS.filter((step) => stepTo(column, card.id, step) && moveTo(card, columnFor(card)).ok)
  const columns = MOVABLE_COLUMNS.filter((to) => to !== here && isConceivable(card, to))
  if (steps.length + columns.length === 0) return null

  const go = async (move: CardMove, said: string) => {
    const moved = onMove(move)
    if (move.to !== here) focusCard(card.id, move.to)
    if (await moved) announce(said, { subject: `moved-${card.id}` })
  }
  const toColumn = (to: MovableColumn) =>
    go({ proposalId: card.id, to, beforeId: null }, t('movedTo', { title, column: t(`column.${to}`) }))
  const takeStep = (step: Step) => {
    const target = stepTo(column, card.id, step)
    const move = { proposalId: card.id, to: columnFor(card), beforeId: target?.beforeId ?? null }
    return target && go(move, t(`stepped.${step}`, { title }))
  }

  return (
    <MenuButton
      label={t('moveMenu', { title: title || card.code })}
      icon={<MoveRight size={16} aria-hidden />}
      items={[
        ...columns.map((to) => ({ id: to, label: t('moveTo', { column: t(`column.${to}`) }) })),
        ...(columns.length > 0 && steps.length > 0 ? (['separator'] as const) : []),
        ...steps.map((step) => ({ id: step, label: t(`step.${step}`), icon: iconOf(step) })),
      ]}
      onAction={(id) => {
        const to = columns.find((column) => column === id)
        const step = steps.find((each) => each === id)
        if (to) void toColumn(to)
        if (step) void takeStep(step)
      }}
    />
  )
}

/** The theme may still be missing: then the server's refusal says so, which helps more than a gap. */
function isConceivable(card: FloorCard, to: MovableColumn): boolean {
  const moved = moveTo(card, to)
  return moved.ok || moved.reason === 'theme-missing'
}

function columnFor(card: FloorCard): MovableColumn {
  const column = columnOf(card.state)
  return MOVABLE_COLUMNS.find((movable) => movable === column) ?? 'tabled'
}

function iconOf(step: Step) {
  const Icon = STEP_ICONS[step]
  return <Icon size={16} aria-hidden />
}
