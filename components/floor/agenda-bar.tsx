'use client'

import { ListOrdered } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { AgendaList } from '#components/floor/agenda-list.tsx'
import { AgendaStep } from '#components/floor/agenda-step.tsx'
import { BackToItem } from '#components/floor/back-to-item.tsx'
import { useFloor } from '#components/live/use-floor.ts'
import { TasksButton } from '#components/tasks/tasks-button.tsx'
import { Button } from '#components/ui/button.tsx'
import { Popover } from '#components/ui/popover.tsx'

/** The programme in one line: where the meeting is, what it has done, what is still to come. */
export function AgendaBar() {
  const t = useTranslations('floor')
  const items = useFloor((floor) => floor.items)
  const currentId = useFloor((floor) => floor.meeting?.currentItemId ?? null)
  const current = items.find(({ id }) => id === currentId)

  return (
    <nav
      aria-label={t('agenda.title')}
      className="flex min-h-11 items-center gap-2 border-b border-line bg-surface px-3 py-1 max-lg:sticky max-lg:top-0 max-lg:z-20 lg:px-4 [@media(max-height:30rem)]:static"
    >
      {items.length === 0 && <p className="text-ink-soft">{t('agenda.empty')}</p>}
      <ol className="flex min-w-0 flex-1 items-stretch gap-1 max-lg:hidden">
        {items.map((item) => (
          <AgendaStep key={item.id} item={item} isCurrent={item.id === currentId} />
        ))}
      </ol>
      {items.length > 0 && (
        <ol className="min-w-0 flex-1 lg:hidden">
          {current ? (
            <AgendaStep item={current} isCurrent />
          ) : (
            <li className="text-ink-soft">{t('agenda.nothingOpen')}</li>
          )}
        </ol>
      )}
      {current && <BackToItem item={current} />}
      {items.length > 0 && (
        <Popover
          label={t('agenda.title')}
          placement="bottom end"
          trigger={
            <Button
              variant="quiet"
              size="sm"
              icon={<ListOrdered size={16} aria-hidden />}
              className="shrink-0"
            >
              {t('agenda.whole')}
            </Button>
          }
        >
          {(close) => <AgendaList onDone={close} />}
        </Popover>
      )}
      <TasksButton />
    </nav>
  )
}
