'use client'

import { useTranslations } from 'use-intl'
import { TurnMarks } from '#components/queue/turn-marks.tsx'
import type { Queue } from '#components/queue/use-queue.ts'
import { useRunQueue } from '#components/queue/use-run-queue.ts'
import { Button } from '#components/ui/button.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import type { FloorTurn } from '#protocol/floor.ts'

const HEADING = 'queue-heading'

/** The whole queue in its order; moderators call or pass over anybody in it. */
export function QueueList({ queue, own }: { queue: Queue; own: ReadonlySet<string> }) {
  const t = useTranslations('queue')
  const { waiting, last } = queue
  return (
    <div className="w-96 max-w-full">
      <h2 id={HEADING} tabIndex={-1} className="text-base font-semibold">
        {t('title')}
      </h2>
      {waiting.length === 0 && <p className="mt-1 text-ink-soft">{t('shown.empty')}</p>}
      <ol className="mt-1 max-h-[50vh] divide-y divide-line overflow-y-auto">
        {waiting.map((turn, index) => (
          <Row key={turn.id} turn={turn} number={index + 1} queue={queue} isOwn={own.has(turn.id)} />
        ))}
      </ol>
      {last && (
        <p className="mt-2 border-line border-t pt-2 text-small text-ink-soft">
          {t('shown.last')}: {last.display}
        </p>
      )}
    </div>
  )
}

type RowProps = { turn: FloorTurn; number: number; queue: Queue; isOwn: boolean }

function Row({ turn, number, queue, isOwn }: RowProps) {
  const floor = useTranslations('floor')
  const { can } = useSurroundings()
  const name = turn.display
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1.5 py-2">
      <span className="tabular w-6 shrink-0 text-end text-ink-soft">{number}.</span>
      <span className="min-w-24 flex-1 wrap-break-word">
        <span className={isOwn ? 'font-semibold' : undefined}>
          {isOwn ? floor('present.you', { name }) : name}
        </span>{' '}
        <TurnMarks turn={turn} />
      </span>
      {can('run-queue') && <RowActs turn={turn} queue={queue} />}
    </li>
  )
}

function RowActs({ turn, queue: { speaking, heldSince } }: Pick<RowProps, 'turn' | 'queue'>) {
  const t = useTranslations('queue')
  const { grant, skip, isPending } = useRunQueue(speaking)
  const name = turn.display
  const then = (act: Promise<unknown>) =>
    void act.then(() => document.getElementById(HEADING)?.focus({ preventScroll: true }))
  return (
    <span className="flex gap-1.5">
      <Button
        size="sm"
        aria-label={t('grantName', { name })}
        isDisabled={heldSince !== null}
        isPending={isPending}
        onPress={() => then(grant(turn))}
      >
        {t('grantShort')}
      </Button>
      <Button
        size="sm"
        variant="quiet"
        aria-label={t('skip', { name })}
        isPending={isPending}
        onPress={() => then(skip(turn))}
      >
        {t('skipShort')}
      </Button>
    </span>
  )
}
