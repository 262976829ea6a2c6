'use client'

import { ListOrdered } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useFloor } from '#components/live/use-floor.ts'
import { AskToSpeak } from '#components/queue/ask-to-speak.tsx'
import { QueueActs } from '#components/queue/queue-acts.tsx'
import { QUEUE_BAR } from '#components/queue/queue-focus.ts'
import { QueueList } from '#components/queue/queue-list.tsx'
import { SpeakingNow } from '#components/queue/speaking-now.tsx'
import { type Own, useOwnTurns } from '#components/queue/use-own-turns.ts'
import { type Queue, useQueue } from '#components/queue/use-queue.ts'
import { useQueueNews } from '#components/queue/use-queue-news.ts'
import { Button } from '#components/ui/button.tsx'
import { Popover } from '#components/ui/popover.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'

/** Who speaks, who comes next, and the way to be one of them. */
export function QueueBar() {
  const t = useTranslations('queue')
  const { can } = useSurroundings()
  const state = useFloor(({ meeting }) => meeting?.state)
  if (can('ask-to-speak')) return <OpenQueue />
  const comesLater = state === 'convened' || state === 'check_in'
  return comesLater ? (
    <section aria-label={t('title')} className={BAR}>
      <p className="py-1 text-ink-soft">{t('notYet')}</p>
    </section>
  ) : null
}

const BAR =
  'flex flex-wrap items-center gap-x-4 gap-y-1.5 border-t border-line bg-surface px-3 py-1.5 lg:min-h-13 lg:px-4'

function OpenQueue() {
  const t = useTranslations('queue')
  const { can } = useSurroundings()
  const queue = useQueue()
  const own = useOwnTurns()
  useQueueNews(queue, own.ids)
  return (
    <section id={QUEUE_BAR} tabIndex={-1} aria-label={t('title')} className={BAR}>
      <div className="flex min-h-9 min-w-0 flex-1 basis-full items-center gap-3 lg:basis-0">
        <SpeakingNow queue={queue} />
        <QueueButton queue={queue} own={own} />
      </div>
      {can('run-queue') && <QueueActs queue={queue} />}
      <AskToSpeak queue={queue} own={own} />
    </section>
  )
}

function QueueButton({ queue, own }: { queue: Queue; own: Own }) {
  const t = useTranslations('queue')
  const count = queue.waiting.length
  return (
    <Popover
      label={t('title')}
      placement="top end"
      trigger={
        <Button
          variant="quiet"
          size="sm"
          icon={<ListOrdered size={16} aria-hidden />}
          className="tabular shrink-0"
        >
          {t('openCount', { count })}
        </Button>
      }
    >
      <QueueList queue={queue} own={own.ids} />
    </Popover>
  )
}
