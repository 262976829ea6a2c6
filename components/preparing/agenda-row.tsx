'use client'

import {
  ArrowDown,
  ArrowDownToLine,
  ArrowUp,
  ArrowUpToLine,
  GripVertical,
  Pencil,
  Trash2,
  Undo2,
} from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { useTranslations } from 'use-intl'
import type { AgendaEdits } from '#components/preparing/use-agenda-edits.ts'
import { classNames } from '#components/ui/class-names.ts'
import { IconButton } from '#components/ui/icon-button.tsx'
import { MenuButton } from '#components/ui/menu.tsx'
import { useFormats } from '#components/words/use-formats.ts'
import { isArrangeable, STEPS, stepTo } from '#domain/meeting/arranging.ts'
import type { FloorItem } from '#protocol/floor.ts'

type Props = {
  item: FloorItem
  items: readonly FloorItem[]
  edits: AgendaEdits
  mayArrange: boolean
  onEdit: () => void
}

/** One item: what it is, and to its right all that can be done to it. */
export function AgendaRow({ item, items, edits, mayArrange, onEdit }: Props) {
  const t = useTranslations('preparing')
  const isMovable = mayArrange && isArrangeable(item.state)
  const named = { number: item.number, title: item.title }
  return (
    <div className="flex items-start gap-2 py-2.5 pe-1 sm:gap-3">
      {isMovable ? (
        <AriaButton slot="drag" aria-label={t('agenda.drag', named)} className={HANDLE}>
          <GripVertical size={16} aria-hidden />
        </AriaButton>
      ) : (
        <span className="w-8 shrink-0 pointer-coarse:w-11" />
      )}
      <span className="tabular w-6 shrink-0 pt-1 text-end font-semibold">{`${item.number}.`}</span>
      <ItemWords item={item} />
      {isMovable && (
        <div className="flex shrink-0">
          <IconButton
            label={t('agenda.edit', named)}
            icon={<Pencil size={16} aria-hidden />}
            onPress={onEdit}
            className="max-sm:hidden"
          />
          <ItemMenu {...{ item, items, edits, onEdit }} />
        </div>
      )}
    </div>
  )
}

const HANDLE =
  'grid size-8 shrink-0 cursor-grab place-items-center rounded-sm text-ink-soft hover:bg-sunken pointer-coarse:size-11'

function ItemWords({ item }: { item: FloorItem }) {
  const t = useTranslations('preparing')
  const states = useTranslations('states')
  const { minutes } = useFormats()
  const isStill = !isArrangeable(item.state)
  return (
    <div className={classNames('min-w-0 flex-1 pt-1', isStill && 'text-ink-soft')}>
      <p className="font-semibold wrap-anywhere">{item.title}</p>
      <p className="tabular flex flex-wrap gap-x-3 text-small text-ink-soft">
        <span>{minutes(item.plannedMinutes)}</span>
        <span>{states(`purpose.${item.purpose}`)}</span>
        {isStill && <span>{states(`item.${item.state}`)}</span>}
        {item.returnedFrom !== null && (
          <span className="inline-flex items-center gap-1 text-accent-ink">
            <Undo2 size={14} aria-hidden />
            {t('agenda.returns')}
          </span>
        )}
      </p>
    </div>
  )
}

const STEP_ICONS = { first: ArrowUpToLine, up: ArrowUp, down: ArrowDown, last: ArrowDownToLine } as const

/** All that dragging can do, by pressing alone (WCAG 2.5.7). */
function ItemMenu({ item, items, edits, onEdit }: Omit<Props, 'mayArrange'>) {
  const t = useTranslations('preparing')
  const steps = STEPS.filter((step) => stepTo(items, item.id, step))
  const named = { number: item.number, title: item.title }
  const choose = (id: string) => {
    const step = steps.find((each) => each === id)
    if (step) void edits.step(item, step)
    if (id === 'edit') onEdit()
    if (id === 'remove') void edits.remove(item)
  }
  return (
    <MenuButton
      label={t('agenda.menu', named)}
      items={[
        ...steps.map((step) => ({ id: step, label: t(`agenda.step.${step}`), icon: iconOf(step) })),
        ...(steps.length > 0 ? (['separator'] as const) : []),
        { id: 'edit', label: t('agenda.edit', named), icon: <Pencil size={16} aria-hidden /> },
        {
          id: 'remove',
          label: t('agenda.remove'),
          icon: <Trash2 size={16} aria-hidden />,
          tone: 'danger' as const,
        },
      ]}
      onAction={choose}
    />
  )
}

function iconOf(step: keyof typeof STEP_ICONS) {
  const Icon = STEP_ICONS[step]
  return <Icon size={16} aria-hidden />
}
