'use client'

import { GripVertical, Highlighter } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { useTranslations } from 'use-intl'
import type { CardMove } from '#components/board/board-order.ts'
import { CardNextStep } from '#components/board/card-next-step.tsx'
import { CardOutcome } from '#components/board/card-outcome.tsx'
import { MoveMenu } from '#components/board/move-menu.tsx'
import { useOriginLine } from '#components/board/use-origin-line.ts'
import { ChooseBox } from '#components/merge/choose-box.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { hueOf, themeEdge } from '#components/ui/theme-label.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { countHighlights, type FloorCard } from '#protocol/floor.ts'

type Props = {
  card: FloorCard
  title: string
  /** The cards of its column, in order. */
  column: readonly FloorCard[]
  onMove: ((move: CardMove) => Promise<boolean>) | undefined
  isDraggable: boolean
  /** It is chosen by its list, together with others. */
  isChoosing: boolean
}

/** A proposal as it looks on the board; pressing it opens it beside the text. */
export function ProposalCard({ card, title, column, onMove, isDraggable, isChoosing }: Props) {
  const t = useTranslations('board')
  const own = useTranslations('decisions')
  const wanted = countHighlights(card)
  const { frame } = useSurroundings()
  const originLine = useOriginLine(card.origins)
  const theme = frame.themes.find(({ id }) => id === card.themeId)
  const measure = frame.measures.find(({ id }) => id === card.measureId)
  const otherTheme = theme?.id === frame.group?.themeId ? undefined : theme?.shortTitle
  const facts = [otherTheme, measure?.code, originLine].filter((fact) => fact)

  return (
    <article
      className={classNames(
        'relative flex gap-1 rounded-md border border-line bg-surface p-2.5 ps-3 transition-colors group-hover:border-edge group-data-selected:border-accent group-data-selected:bg-accent-soft',
        theme && themeEdge(hueOf(theme.hue)),
      )}
    >
      {isChoosing && <ChooseBox slot="selection" />}
      <div className="min-w-0 flex-1">
        <h4 className="font-semibold hyphens-auto wrap-break-word">{title || t('untitled')}</h4>
        <p className="mt-0.5 text-small text-ink-soft">
          <span className="tabular">{card.code}</span>
          {facts.map((fact) => (
            <span key={fact}> · {fact}</span>
          ))}
        </p>
        {wanted > 0 && (
          <p className="mt-1.5">
            <Badge tone="needs-work" icon={<Highlighter size={14} aria-hidden />}>
              {own('highlight.count', { count: wanted })}
            </Badge>
          </p>
        )}
        <CardOutcome card={card} />
        {!isChoosing && <CardNextStep card={card} />}
      </div>
      {onMove && !isChoosing && (
        <div className="-me-1.5 -mt-1 flex shrink-0 flex-col">
          <MoveMenu card={card} title={title} column={column} onMove={onMove} />
          {isDraggable && (
            <Button
              slot="drag"
              aria-label={t('drag', { title: title || card.code })}
              className="grid size-8 cursor-grab place-items-center rounded-sm text-ink-soft hover:bg-sunken pointer-coarse:size-11"
            >
              <GripVertical size={16} aria-hidden />
            </Button>
          )}
        </div>
      )}
    </article>
  )
}
