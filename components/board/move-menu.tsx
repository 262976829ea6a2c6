'use client'

import { ArrowDown, ArrowDownToLine, ArrowUp, ArrowUpToLine, Merge, MoveRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { type CardMove, STEPS, type Step, stepTo } from '#components/board/board-order.ts'
import { focusCard } from '#components/board/focus-card.ts'
import { useChoosing } from '#components/merge/choosing.tsx'
import { announce } from '#components/ui/announcer.ts'
import { MenuButton } from '#components/ui/menu.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { moveTo } from '#domain/proposal/moving.ts'
import { columnOf, isOpenForText, MOVABLE_COLUMNS, type MovableColumn } from '#domain/proposal/state.ts'
import type { FloorCard } from '#protocol/floor.ts'

type Props = {
  card: FloorCard
  title: string
  column: readonly FloorCard[]
  onMove: (move: CardMove) => Promise<boolean>
}

const CHOOSE = 'choose'
const MERGE = <Merge size={16} aria-hidden />

const STEP_ICONS = { up: ArrowUp, down: ArrowDown, top: ArrowUpToLine, bottom: ArrowDownToLine } as const

/** All that dragging can do, by pressing alone (WCAG 2.5.7). */
export function MoveMenu({ card, title, column, onMove }: Props) {
  const t = useTranslations('board')
  const merge = useTranslations('merge')
  const { can } = useSurroundings()
  const { start } = useChoosing()
  const here = columnOf(card.state)
  const steps = STEPS.filter((step) => stepTo(column, card.id, step) && moveTo(card, columnFor(card)).ok)
  const columns = MOVABLE_COLUMNS.filter((to) => to !== here && isConceivable(card, to))
  const mayMerge = can('merge-proposals') && isOpenForText(card.state)
  if (steps.length + columns.length === 0 && !mayMerge) return null

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

  const chooseThis = () => {
    start([card.id])
    focusCard(card.id, here)
  }

  return (
    <MenuButton
      label={t('moveMenu', { title: title || card.code })}
      icon={<MoveRight size={16} aria-hidden />}
      items={[
        ...columns.map((to) => ({ id: to, label: t('moveTo', { column: t(`column.${to}`) }) })),
        ...(columns.length > 0 && steps.length > 0 ? (['separator'] as const) : []),
        ...steps.map((step) => ({ id: step, label: t(`step.${step}`), icon: iconOf(step) })),
        ...(mayMerge
          ? (['separator', { id: CHOOSE, label: merge('chooseThis'), icon: MERGE }] as const)
          : []),
      ]}
      onAction={(id) => {
        const to = columns.find((column) => column === id)
        const step = steps.find((each) => each === id)
        if (to) void toColumn(to)
        if (step) void takeStep(step)
        if (id === CHOOSE) chooseThis()
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
