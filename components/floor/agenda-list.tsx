'use client'

import { useTranslations } from 'use-intl'
import { ItemClock } from '#components/floor/item-clock.tsx'
import { PurposeMark } from '#components/floor/purpose-mark.tsx'
import { useRunAgenda } from '#components/floor/use-run-agenda.ts'
import { useFloor } from '#components/live/use-floor.ts'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { MenuButton } from '#components/ui/menu.tsx'
import { TEXT_LINK } from '#components/ui/text-link.tsx'
import { useFormats } from '#components/words/use-formats.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import type { FloorItem } from '#protocol/floor.ts'

/** The whole programme; a moderator opens, closes, skips and moves its items here, in any order. */
export function AgendaList({ onDone }: { onDone: () => void }) {
  const items = useFloor((floor) => floor.items)
  return (
    <ol className="flex w-[36rem] max-w-full flex-col divide-y divide-line">
      {items.map((item) => (
        <AgendaRow key={item.id} item={item} onDone={onDone} />
      ))}
    </ol>
  )
}

function AgendaRow({ item, onDone }: { item: FloorItem; onDone: () => void }) {
  const t = useTranslations('agenda')
  const states = useTranslations('states')
  const { can } = useSurroundings()
  const isOpen = item.state === 'open'

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
        <CameFrom item={item} />
        {item.resultText && <p className="text-small">{t('result', { text: item.resultText })}</p>}
      </div>
      {can('run-agenda') && <ItemActs item={item} onDone={onDone} />}
    </li>
  )
}

function ItemActs({ item, onDone }: { item: FloorItem; onDone: () => void }) {
  const t = useTranslations('floor')
  const { open, close, isPending } = useRunAgenda()
  const isOpen = item.state === 'open'
  const label = item.state === 'planned' ? 'agenda.open' : 'agenda.reopen'
  const turn = isOpen ? close : open
  return (
    <>
      <Button size="sm" isPending={isPending} onPress={() => void turn(item).then(onDone)}>
        {t(isOpen ? 'agenda.close' : label)}
      </Button>
      {item.state !== 'done' && <OtherActs item={item} onDone={onDone} />}
    </>
  )
}

function OtherActs({ item, onDone }: { item: FloorItem; onDone: () => void }) {
  const t = useTranslations('agenda.acts')
  const { show } = useSurroundings()
  const { putBack } = useRunAgenda()
  const leave = [
    { id: 'skip', label: t('skip') },
    { id: 'move', label: t('move') },
  ]
  const entries: Record<Exclude<FloorItem['state'], 'done'>, { id: string; label: string }[]> = {
    planned: leave,
    open: [{ id: 'put-back', label: t('later') }, ...leave],
    skipped: [{ id: 'put-back', label: t('putBack') }],
    moved: [{ id: 'put-back', label: t('putBack') }],
  }
  if (item.state === 'done') return null
  return (
    <MenuButton
      label={t('more', { number: item.number })}
      items={entries[item.state]}
      onAction={(id) => {
        onDone()
        if (id === 'skip' || id === 'move') show({ kind: id, itemId: item.id })
        else void putBack(item)
      }}
    />
  )
}

/** Where an item that an earlier meeting has moved comes from. */
function CameFrom({ item: { returnedFrom } }: { item: FloorItem }) {
  const t = useTranslations('agenda')
  const { date } = useFormats()
  if (!returnedFrom) return null
  return (
    <p className="text-small">
      <a href={`/meetings/${encodeURIComponent(returnedFrom.code)}`} className={TEXT_LINK}>
        {t('from', { date: date(returnedFrom.startsAt) })}
      </a>
    </p>
  )
}
