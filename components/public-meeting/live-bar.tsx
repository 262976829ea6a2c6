import { Pause, Play } from 'lucide-react'
import { PACE_ICONS, PACE_INKS } from '#components/clock/pace-look.ts'
import { usePaceAlarm } from '#components/clock/use-pace-alarm.ts'
import { useServerNow } from '#components/clock/use-server-now.ts'
import { buttonStyle } from '#components/ui/button-style.ts'
import { type ItemClock, itemClock } from '#domain/meeting/item-clock.ts'
import type { FloorItem } from '#protocol/floor.ts'
import { LinkSign } from './link-sign.tsx'
import type { MeetingViewer, ViewerSnapshot } from './meeting-viewer.ts'
import { usePublicWords } from './public-words.tsx'
import { planInWords } from './time-words.ts'

type Props = {
  readonly viewer: MeetingViewer
  readonly snapshot: ViewerSnapshot
  readonly drawnAt: number
}

const CLOCK_MS = 5_000

/** The one present of the meeting: whether this page is live, what is spoken about, and a brake. */
export function LiveBar({ viewer, snapshot, drawnAt }: Props) {
  return (
    <div className="sticky top-0 z-10 -mx-4 border-line border-y bg-canvas/95 px-4 py-2 backdrop-blur-sm sm:-mx-6 sm:px-6 print:hidden">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <LinkSign snapshot={snapshot} drawnAt={drawnAt} />
        <Present snapshot={snapshot} drawnAt={drawnAt} />
        {snapshot.link !== 'connecting' && <Brake viewer={viewer} snapshot={snapshot} />}
      </div>
    </div>
  )
}

/** On a phone the item gets a line of its own. */
const PRESENT = 'order-last min-w-0 basis-full md:order-none md:flex-1 md:basis-56'

function Present({ snapshot: { floor }, drawnAt }: Pick<Props, 'snapshot' | 'drawnAt'>) {
  const { say, meeting: words, formats } = usePublicWords()
  const { meeting, items } = floor
  const current = items.find(({ state }) => state === 'open')
  if (current) return <CurrentItem item={current} drawnAt={drawnAt} />
  if (!meeting) return null
  const isBefore = meeting.state === 'convened' || meeting.state === 'check_in'
  return (
    <p className={`${PRESENT} text-ink-soft`}>
      {isBefore && say(words.beginsAt, { when: formats.event(meeting.startsAt, meeting.endsAt) })}
      {meeting.state === 'paused' && words.livePaused}
      {meeting.state === 'in_session' && words.betweenItems}
    </p>
  )
}

function CurrentItem({ item, drawnAt }: { item: FloorItem; drawnAt: number }) {
  const { say, meeting: words, theirLanguage } = usePublicWords()
  const clock = itemClock(item, useServerNow(CLOCK_MS, drawnAt))
  usePaceAlarm(item.id, clock, ({ pace, left }) => {
    const said = { number: item.number, minutes: left }
    return say(pace === 'over' ? words.saidTimeUp : words.saidNearlyUp, said)
  })
  return (
    <p className={PRESENT} lang={theirLanguage}>
      <span className="text-ink-soft">{words.now}: </span>
      <span className="font-semibold">{`${item.number}. ${item.title}`}</span>
      {clock && <ItemTime item={item} clock={clock} />}
    </p>
  )
}

function ItemTime({ item, clock }: { item: FloorItem; clock: ItemClock }) {
  const { say, meeting: words } = usePublicWords()
  const { elapsed, left, pace, over } = clock
  const Icon = PACE_ICONS[pace]
  return (
    <span
      className={`tabular ms-2 inline-flex items-baseline gap-1 whitespace-nowrap text-small ${PACE_INKS[pace]}`}
    >
      <Icon size={14} aria-hidden className="shrink-0 self-center" />
      {say(words.minutesOf, { elapsed, planned: planInWords(item) })}
      {pace === 'nearly' && ` · ${say(words.nearlyUp, { minutes: left })}`}
      {pace === 'over' && ` · ${over > 0 ? say(words.overBy, { minutes: over }) : words.timeUp}`}
    </span>
  )
}

function Brake({ viewer, snapshot: { isFrozen, waiting } }: Pick<Props, 'viewer' | 'snapshot'>) {
  const { say, meeting: words } = usePublicWords()
  return (
    <div className="ms-auto flex flex-wrap items-center justify-end gap-x-3 gap-y-1">
      {isFrozen && (
        <span className="tabular text-small">{`${words.frozen} · ${say(words.frozenChanges, { count: waiting })}`}</span>
      )}
      <button
        type="button"
        onClick={() => (isFrozen ? viewer.resume() : viewer.freeze())}
        className={buttonStyle({ size: 'sm', variant: isFrozen ? 'primary' : 'secondary' })}
      >
        {isFrozen ? <Play size={14} aria-hidden /> : <Pause size={14} aria-hidden />}
        {isFrozen ? words.unfreeze : words.freeze}
      </button>
    </div>
  )
}
