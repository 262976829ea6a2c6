'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { PaceBar } from '#components/clock/pace-bar.tsx'
import { PACE_ICONS, PACE_INKS } from '#components/clock/pace-look.ts'
import { usePaceAlarm } from '#components/clock/use-pace-alarm.ts'
import { useServerNow } from '#components/clock/use-server-now.ts'
import { usePlanned } from '#components/floor/item-clock.tsx'
import { ShorterItems } from '#components/floor/shorter-items.tsx'
import { useRunAgenda } from '#components/floor/use-run-agenda.ts'
import { useFloor } from '#components/live/use-floor.ts'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { useFormats } from '#components/words/use-formats.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { USUAL_EXTENSION } from '#domain/meeting/extension.ts'
import { type Forecast, forecast } from '#domain/meeting/forecast.ts'
import { type ItemClock, itemClock } from '#domain/meeting/item-clock.ts'
import { isLive } from '#domain/meeting/role.ts'
import type { FloorItem } from '#protocol/floor.ts'

const EVERY_MS = 1_000

const ROW = 'flex min-h-11 flex-wrap items-center gap-x-3 px-3 py-1 empty:hidden lg:px-4'

/**
 * How the open item and the whole meeting stand to their time, for everybody while it sits; `beside` stands in
 * the same row, and without it.
 */
export function MeetingClock({ beside }: { beside: ReactNode }) {
  const t = useTranslations('agenda.clock')
  const meeting = useFloor((floor) => floor.meeting)
  const items = useFloor((floor) => floor.items)
  const now = useServerNow(EVERY_MS)
  const { can } = useSurroundings()
  if (!meeting || !isLive(meeting.state) || items.length === 0) return <div className={ROW}>{beside}</div>

  const item = items.find(({ state }) => state === 'open')
  const clock = item && itemClock(item, now)
  const ahead = forecast({ meeting, items }, now)
  const isRunning = can('run-agenda')
  return (
    <section aria-label={t('title')} className="border-line border-b bg-surface">
      <div className={ROW}>
        <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-5">
          {item && clock ? (
            <ItemTime item={item} clock={clock} />
          ) : (
            <p className="text-ink-soft">{t('between')}</p>
          )}
          {ahead && <End ahead={ahead} />}
        </div>
        {beside}
        {item && isRunning && <ExtendButton item={item} />}
      </div>
      {isRunning && clock?.pace === 'over' && ahead && <ShorterItems items={items} late={ahead.late} />}
      {clock && <PaceBar clock={clock} className="h-1 bg-neutral-bg" />}
    </section>
  )
}

function ItemTime({ item, clock }: { item: FloorItem; clock: ItemClock }) {
  const t = useTranslations('agenda.clock')
  const planned = usePlanned(item)
  const { elapsed, allotted, left, over, pace } = clock
  const Icon = PACE_ICONS[pace]
  usePaceAlarm(item.id, clock, () =>
    pace === 'over'
      ? t('saidOver', { number: item.number })
      : t('saidNearly', { number: item.number, count: left }),
  )
  return (
    <p role="timer" aria-live="off" className="tabular flex items-center gap-1.5 whitespace-nowrap">
      <Icon size={16} aria-hidden className={classNames('shrink-0', PACE_INKS[pace])} />
      <b aria-hidden>{t('time', { elapsed, planned })}</b>
      <span className="sr-only">{t('timeSpoken', { elapsed, allotted })}</span>
      <span className={classNames(PACE_INKS[pace], pace !== 'within' && 'font-semibold')}>
        <span aria-hidden>· </span>
        {pace === 'over' ? t('over', { count: over }) : t('left', { count: left })}
      </span>
    </p>
  )
}

function End({ ahead: { endsAt, late } }: { ahead: Forecast }) {
  const t = useTranslations('agenda.clock')
  const { time } = useFormats()
  const when = { time: time(endsAt), minutes: Math.abs(late) }
  return (
    <p className="tabular text-ink-soft">
      {late === 0 ? t('ends', when) : t(late > 0 ? 'endsLate' : 'endsEarly', when)}
    </p>
  )
}

function ExtendButton({ item }: { item: FloorItem }) {
  const t = useTranslations('agenda.extend')
  const { extend, isPending } = useRunAgenda()
  return (
    <Button
      size="sm"
      className="shrink-0"
      aria-label={t('name', { number: item.number, minutes: USUAL_EXTENSION })}
      isPending={isPending}
      onPress={() => void extend(item)}
    >
      {t('press', { minutes: USUAL_EXTENSION })}
    </Button>
  )
}
