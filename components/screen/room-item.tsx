import { PaceBar } from '#components/clock/pace-bar.tsx'
import { PACE_ICONS, PACE_INKS } from '#components/clock/pace-look.ts'
import { useServerNow } from '#components/clock/use-server-now.ts'
import { usePublicWords } from '#components/public-meeting/public-words.tsx'
import { endInWords, planInWords } from '#components/public-meeting/time-words.ts'
import { classNames } from '#components/ui/class-names.ts'
import { forecast } from '#domain/meeting/forecast.ts'
import { itemClock } from '#domain/meeting/item-clock.ts'
import type { Floor, FloorItem } from '#protocol/floor.ts'

const TICK_MS = 1_000

/** Number and title of what is spoken about, to be read from the last row, and its time. */
type Props = { readonly floor: Floor; readonly item: FloorItem; readonly drawnAt: number }

export function RoomItem({ floor, item, drawnAt }: Props) {
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
      <RoomClock floor={floor} item={item} drawnAt={drawnAt} />
    </header>
  )
}

function RoomClock({ floor: { meeting, items }, item, drawnAt }: Props) {
  const spoken = usePublicWords()
  const { say, meeting: words } = spoken
  const now = useServerNow(TICK_MS, drawnAt)
  const clock = itemClock(item, now)
  const ahead = meeting ? forecast({ meeting, items }, now) : undefined
  if (!clock) return null
  const { elapsed, left, over, pace } = clock
  const Icon = PACE_ICONS[pace]
  return (
    <div
      role="timer"
      aria-live="off"
      className="mt-[1.5vh] flex flex-wrap items-baseline justify-between gap-x-[2vw] gap-y-[0.8vh]"
    >
      <PaceBar clock={clock} className="h-3 basis-full rounded-full bg-neutral-bg outline outline-line" />
      <p
        className={classNames(
          'tabular flex flex-wrap items-center gap-x-[0.5em] text-[clamp(1.5rem,1.9vw,3rem)] lg:flex-nowrap lg:whitespace-nowrap',
          PACE_INKS[pace],
        )}
      >
        <Icon aria-hidden className="size-[0.9em] shrink-0" />
        <b>{say(words.minutesOf, { elapsed, planned: planInWords(item) })}</b>
        {pace === 'nearly' && <span>{say(words.nearlyUp, { minutes: left })}</span>}
        {pace === 'over' && <span>{over > 0 ? say(words.overBy, { minutes: over }) : words.timeUp}</span>}
      </p>
      {ahead && (
        <p className="tabular text-[clamp(1.25rem,1.5vw,2.25rem)] text-ink-soft lg:whitespace-nowrap">
          {endInWords(ahead, spoken)}
        </p>
      )}
    </div>
  )
}
