import { ArrowRight, Circle, CircleCheck, CircleDot, SkipForward } from 'lucide-react'
import { BellButton } from '#components/bell/bell-button.tsx'
import { BellNote } from '#components/bell/bell-note.tsx'
import type { Bells } from '#components/bell/use-bells.ts'
import { useServerNow } from '#components/clock/use-server-now.ts'
import { classNames } from '#components/ui/class-names.ts'
import { SectionHeading } from '#components/ui/section-heading.tsx'
import { TEXT_LINK } from '#components/ui/text-link.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import type { Formats } from '#domain/formats.ts'
import { forecast } from '#domain/meeting/forecast.ts'
import { itemClock, minutesTaken } from '#domain/meeting/item-clock.ts'
import { isLive, isOpenForWriting } from '#domain/meeting/role.ts'
import type { Floor, FloorItem } from '#protocol/floor.ts'
import { usePublicWords } from './public-words.tsx'
import { endInWords, planInWords } from './time-words.ts'

const CLOCK_MS = 5_000

const ICONS = {
  planned: Circle,
  open: CircleDot,
  done: CircleCheck,
  skipped: SkipForward,
  moved: ArrowRight,
}

type Props = {
  readonly floor: Floor
  readonly drawnAt: number
  /** Absent where the page does not go on by itself. */
  readonly bells?: Bells | undefined
}

/** What comes when, as it really goes. */
export function AgendaList({ className, ...agenda }: Props & { readonly className: string }) {
  const { meeting: words } = usePublicWords()
  return (
    <section id="agenda" className={className}>
      <SectionHeading>{words.agenda}</SectionHeading>
      <AgendaItems {...agenda} />
    </section>
  )
}

/** The same without its heading. */
export function AgendaItems({ floor, drawnAt, bells }: Props) {
  const spoken = usePublicWords()
  const { meeting: words } = spoken
  const { meeting, items } = floor
  const now = useServerNow(CLOCK_MS, drawnAt)
  const ahead = meeting ? forecast({ meeting, items }, now) : undefined
  const isFollowed = meeting !== null && isOpenForWriting(meeting.state)
  const ringing = isFollowed && bells?.isReady ? bells : undefined
  return (
    <>
      {items.length === 0 && <p className="mt-2 text-ink-soft">{words.agendaEmpty}</p>}
      {ahead && meeting && isLive(meeting.state) && (
        <p className="tabular mt-2 text-ink-soft">{endInWords(ahead, spoken)}</p>
      )}
      <ol className="mt-3">
        {items.map((item) => (
          <AgendaRow key={item.id} item={item} start={ahead?.starts.get(item.id)} now={now} bells={ringing} />
        ))}
      </ol>
      {ringing && <BellNote bells={ringing} />}
    </>
  )
}

type TimeProps = { readonly item: FloorItem; readonly start: number | undefined; readonly now: number }
type RowProps = TimeProps & { readonly bells: Bells | undefined }

function AgendaRow({ item, start, now, bells }: RowProps) {
  const { say, states, meeting: words, formats, theirLanguage } = usePublicWords()
  const Icon = ICONS[item.state]
  const isOpen = item.state === 'open'
  return (
    <li
      aria-current={isOpen ? 'step' : undefined}
      className={classNames(
        'flex gap-3 border-line border-t py-2.5 last:border-b',
        isOpen && '-mx-3 rounded-md border-transparent bg-accent-soft px-3',
      )}
    >
      <Icon
        size={18}
        aria-hidden
        className={classNames('mt-0.5 shrink-0', isOpen ? 'text-accent-ink' : 'text-ink-soft')}
      />
      <div className="min-w-0 flex-1">
        <p
          lang={theirLanguage}
          className={classNames(isOpen && 'font-semibold', item.state === 'skipped' && 'line-through')}
        >
          <span className="tabular">{`${item.number}. `}</span>
          {item.title}
        </p>
        <p className="tabular text-ink-soft text-small">
          <VisuallyHidden>{`${states.item[item.state]}. `}</VisuallyHidden>
          {states.purpose[item.purpose]}
          <ItemTime item={item} start={start} now={now} />
        </p>
        {item.returnedFrom && (
          <p className="text-small">
            <a href={`/meetings/${encodeURIComponent(item.returnedFrom.code)}`} className={TEXT_LINK}>
              {say(words.itemFrom, { date: formats.date(item.returnedFrom.startsAt) })}
            </a>
          </p>
        )}
        {item.resultText && <p className="text-small">{say(words.itemResult, { text: item.resultText })}</p>}
      </div>
      {bells && item.state === 'planned' && <BellButton item={item} bells={bells} />}
    </li>
  )
}

function ItemTime({ item, start, now }: TimeProps) {
  const { say, meeting: words, formats } = usePublicWords()
  const clock = itemClock(item, now)
  const taken = minutesTaken(item)
  const planned = say(words.planned, { minutes: minutesOf(item, formats) })

  if (item.openedAt && item.closedAt) {
    const times = { from: formats.time(item.openedAt), to: formats.time(item.closedAt) }
    const took = say(words.took, { taken: taken ?? 0, planned: planInWords(item) })
    return ` · ${say(words.fromTo, times)} · ${took}`
  }
  if (clock && item.openedAt) {
    const since = say(words.since, { time: formats.time(item.openedAt) })
    const over = clock.over > 0 ? ` · ${say(words.overBy, { minutes: clock.over })}` : ''
    return ` · ${since} · ${planned}${over}`
  }
  if (item.state !== 'planned') return null
  const about = start === undefined ? '' : ` · ${say(words.aboutAt, { time: formats.time(start) })}`
  return ` · ${planned}${about}`
}

function minutesOf({ plannedMinutes, extendedMinutes }: FloorItem, formats: Formats): string {
  const planned = formats.minutes(plannedMinutes)
  return extendedMinutes > 0 ? `${planned} + ${formats.minutes(extendedMinutes)}` : planned
}
