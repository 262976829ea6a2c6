import { CalendarPlus, FileText } from 'lucide-react'
import { PaceBar } from '#components/clock/pace-bar.tsx'
import { PACE_ICONS, PACE_INKS } from '#components/clock/pace-look.ts'
import { usePaceAlarm } from '#components/clock/use-pace-alarm.ts'
import { useServerNow } from '#components/clock/use-server-now.ts'
import { usePublicWords } from '#components/public-meeting/public-words.tsx'
import { endInWords, planInWords } from '#components/public-meeting/time-words.ts'
import { meetingPath, minutesPath } from '#components/story/addresses.ts'
import { buttonStyle } from '#components/ui/button-style.ts'
import { classNames } from '#components/ui/class-names.ts'
import { forecast } from '#domain/meeting/forecast.ts'
import { itemClock } from '#domain/meeting/item-clock.ts'
import { isLive, OVER } from '#domain/meeting/role.ts'
import type { Floor, FloorItem, FloorMeeting } from '#protocol/floor.ts'
import { usePhoneWords } from './phone-words.tsx'

const CLOCK_MS = 5_000

type Props = { readonly floor: Floor; readonly hasMinutes: boolean; readonly drawnAt: number }

/** What is spoken about, or why nothing is. */
export function PresentNow({ floor, hasMinutes, drawnAt }: Props) {
  const { meeting, items } = floor
  const item = items.find(({ state }) => state === 'open')
  if (!meeting) return null
  if (meeting.state === 'in_session' && item) return <PresentItem {...{ floor, item, drawnAt }} />
  return <Moment meeting={meeting} item={item} hasMinutes={hasMinutes} />
}

const HEADING = 'text-title-1 leading-tight'
const EYEBROW = 'font-semibold text-accent-ink'

type ItemProps = { readonly floor: Floor; readonly item: FloorItem; readonly drawnAt: number }

function PresentItem({ floor, item, drawnAt }: ItemProps) {
  const { say, states, theirLanguage } = usePublicWords()
  const phone = usePhoneWords()
  return (
    <section aria-labelledby="present">
      <p
        className={EYEBROW}
      >{`${say(phone.item, { number: item.number })} · ${states.purpose[item.purpose]}`}</p>
      <h2 id="present" lang={theirLanguage} className={HEADING}>
        {item.title}
      </h2>
      <PresentClock floor={floor} item={item} drawnAt={drawnAt} />
    </section>
  )
}

function PresentClock({ floor: { meeting, items }, item, drawnAt }: ItemProps) {
  const spoken = usePublicWords()
  const { say, meeting: words } = spoken
  const now = useServerNow(CLOCK_MS, drawnAt)
  const clock = itemClock(item, now)
  const ahead = meeting ? forecast({ meeting, items }, now) : undefined
  usePaceAlarm(item.id, clock, ({ pace, left }) =>
    say(pace === 'over' ? words.saidTimeUp : words.saidNearlyUp, { number: item.number, minutes: left }),
  )
  if (!clock) return null
  const { elapsed, left, over, pace } = clock
  const Icon = PACE_ICONS[pace]
  return (
    <>
      <PaceBar clock={clock} className="mt-3 h-2 rounded-full bg-neutral-bg outline outline-line" />
      <div className="tabular mt-1.5 flex flex-wrap items-baseline justify-between gap-x-4">
        <p className={classNames('flex items-center gap-1.5', PACE_INKS[pace])}>
          <Icon size={16} aria-hidden className="shrink-0" />
          <span>
            <b>{say(words.minutesOf, { elapsed, planned: planInWords(item) })}</b>
            {pace === 'nearly' && ` · ${say(words.nearlyUp, { minutes: left })}`}
            {pace === 'over' && ` · ${over > 0 ? say(words.overBy, { minutes: over }) : words.timeUp}`}
          </span>
        </p>
        {ahead && <p className="text-ink-soft text-small">{endInWords(ahead, spoken)}</p>}
      </div>
    </>
  )
}

type MomentProps = {
  readonly meeting: FloorMeeting
  readonly item: FloorItem | undefined
  readonly hasMinutes: boolean
}

/** Before, between, in the break and after. */
function Moment({ meeting, item, hasMinutes }: MomentProps) {
  const { meeting: words, formats, theirLanguage } = usePublicWords()
  const title = useMomentWords(meeting)
  const { code, state, startsAt, endsAt, place } = meeting
  const isOver = OVER.includes(state)
  const isAhead = !isOver && !isLive(state)
  return (
    <section aria-labelledby="present">
      {item && <p className={EYEBROW} lang={theirLanguage}>{`${item.number}. ${item.title}`}</p>}
      <h2 id="present" className={HEADING}>
        {title}
      </h2>
      {isOver && <p className="mt-2">{words.screenThanks}</p>}
      {!isLive(state) && (
        <p className={isAhead ? 'mt-2 text-reading' : 'mt-2 text-ink-soft'}>
          <time dateTime={startsAt}>{formats.event(startsAt, endsAt)}</time>
          {place && (
            <span lang={theirLanguage} className="block">
              {place}
            </span>
          )}
        </p>
      )}
      {state === 'cancelled' && <p className="mt-2">{words.cancelledText}</p>}
      {(isOver || isAhead) && (
        <p className="mt-3 flex flex-wrap gap-2">
          {(state === 'convened' || state === 'check_in') && (
            <a href={`${meetingPath(code)}/calendar.ics`} className={buttonStyle({ className: 'min-h-12' })}>
              <CalendarPlus size={18} aria-hidden />
              {words.addToCalendar}
            </a>
          )}
          {isOver && hasMinutes && (
            <a href={minutesPath(code)} className={buttonStyle({ className: 'min-h-12' })}>
              <FileText size={18} aria-hidden />
              {words.readMinutes}
            </a>
          )}
        </p>
      )}
    </section>
  )
}

function useMomentWords({ state }: FloorMeeting): string {
  const { meeting: words } = usePublicWords()
  const phone = usePhoneWords()
  if (state === 'in_session') return words.betweenItems
  if (state === 'paused') return words.livePaused
  if (state === 'cancelled') return words.cancelledTitle
  return OVER.includes(state) ? words.screenClosed : phone.notBegun
}
