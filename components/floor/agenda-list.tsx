'use client'

import { useTranslations } from 'use-intl'
import { ItemClock } from '#components/floor/item-clock.tsx'
import { PurposeMark } from '#components/floor/purpose-mark.tsx'
import { useRunAgenda } from '#components/floor/use-run-agenda.ts'
import { useFloor } from '#components/live/use-floor.ts'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import type { FloorItem } from '#protocol/floor.ts'

/** The whole programme; a moderator opens and closes its items here, in any order. */
export function AgendaList({ onDone }: { onDone: () => void }) {
  const items = useFloor((floor) => floor.items)
  return (
    <ol className="flex w-[34rem] max-w-full flex-col divide-y divide-line">
      {items.map((item) => (
        <AgendaRow key={item.id} item={item} onDone={onDone} />
      ))}
    </ol>
  )
}

function AgendaRow({ item, onDone }: { item: FloorItem; onDone: () => void }) {
  const t = useTranslations('floor')
  const states = useTranslations('states')
  const { can } = useSurroundings()
  const { open, close, isPending } = useRunAgenda()
  const isOpen = item.state === 'open'
  const mayOpen = item.state === 'planned' || item.state === 'done'

  return (
    <li aria-current={isOpen ? 'step' : undefined} className="flex items-start gap-3 py-2">
      <span className="tabular w-5 shrink-0 text-end font-semibold">{item.number}</span>
      <div className="min-w-0 flex-1">
        <p className={classNames(isOpen && 'font-semibold')}>{item.title}</p>
        <p className="flex flex-wrap items-center gap-x-3 text-small text-ink-soft">
          <PurposeMark purpose={item.purpose} />
          <ItemClock item={item} />
          <span>{states(`item.${item.state}`)}</span>
        </p>
      </div>
      {can('run-agenda') && isOpen && (
        <Button size="sm" isPending={isPending} onPress={() => void close(item).then(onDone)}>
          {t('agenda.close')}
        </Button>
      )}
      {can('run-agenda') && mayOpen && (
        <Button size="sm" isPending={isPending} onPress={() => void open(item).then(onDone)}>
          {item.state === 'done' ? t('agenda.reopen') : t('agenda.open')}
        </Button>
      )}
    </li>
  )
}
