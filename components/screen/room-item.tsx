import { itemClock } from '#components/public-meeting/item-clock.ts'
import { usePublicWords } from '#components/public-meeting/public-words.tsx'
import { useClock } from '#components/public-meeting/use-clock.ts'
import { classNames } from '#components/ui/class-names.ts'
import type { FloorItem } from '#protocol/floor.ts'

const TICK_MS = 1_000

const FILLS = { fine: 'bg-accent', nearly: 'bg-needs-work-fill', over: 'bg-danger' }
const INKS = { fine: 'text-ink-soft', nearly: 'text-needs-work-ink', over: 'text-danger-ink' }

/** Number and title of what is spoken about, to be read from the last row, and its time. */
export function RoomItem({ item, drawnAt }: { item: FloorItem; drawnAt: number }) {
  const { say, meeting: words, theirLanguage } = usePublicWords()
  return (
    <header>
      <p className="font-semibold text-[clamp(1.5rem,2vw,3rem)] text-accent-ink leading-tight">
        {say(words.screenItem, { number: item.number })}
      </p>
      <h1
        lang={theirLanguage}
        className="line-clamp-2 font-bold text-[clamp(2.5rem,4vw,6rem)] leading-[1.12] tracking-[-0.015em]"
      >
        {item.title}
      </h1>
      <RoomClock item={item} drawnAt={drawnAt} />
    </header>
  )
}

function RoomClock({ item, drawnAt }: { item: FloorItem; drawnAt: number }) {
  const { say, meeting: words } = usePublicWords()
  const clock = itemClock(item, useClock(drawnAt, TICK_MS))
  if (!clock) return null
  const { elapsed, planned, left, share, pace } = clock
  return (
    <div role="timer" aria-live="off" className="mt-[1.5vh] flex flex-wrap items-center gap-x-[2vw] gap-y-2">
      <div className="h-3 min-w-40 flex-1 overflow-hidden rounded-full bg-neutral-bg outline outline-line">
        <div
          className={classNames('h-full origin-left rounded-full', FILLS[pace])}
          style={{ transform: `scaleX(${share.toFixed(4)})` }}
        />
      </div>
      <p className={classNames('tabular whitespace-nowrap text-[clamp(1.5rem,1.9vw,3rem)]', INKS[pace])}>
        <b>{say(words.minutesOf, { elapsed, planned })}</b>
        {pace === 'nearly' && ` · ${say(words.nearlyUp, { minutes: Math.max(left, 0) })}`}
        {pace === 'over' && left < 0 && ` · ${say(words.overBy, { minutes: -left })}`}
        {pace === 'over' && left === 0 && ` · ${words.timeUp}`}
      </p>
    </div>
  )
}
