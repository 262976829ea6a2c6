import { Circle, CircleCheck, CircleDot, SkipForward } from 'lucide-react'
import { classNames } from '#components/ui/class-names.ts'
import { SectionHeading } from '#components/ui/section-heading.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import type { Floor, FloorItem } from '#protocol/floor.ts'
import { expectedStarts, itemClock } from './item-clock.ts'
import { usePublicWords } from './public-words.tsx'
import { useClock } from './use-clock.ts'

const CLOCK_MS = 10_000

const ICONS = {
  planned: Circle,
  open: CircleDot,
  done: CircleCheck,
  skipped: SkipForward,
  moved: SkipForward,
}

type Props = { readonly floor: Floor; readonly drawnAt: number; readonly className: string }

/** What comes when, as it really goes. */
export function AgendaList({ floor, drawnAt, className }: Props) {
  const { meeting: words } = usePublicWords()
  const now = useClock(drawnAt, CLOCK_MS)
  const starts = floor.meeting && expectedStarts(floor.items, { startsAt: floor.meeting.startsAt, now })
  return (
    <section id="agenda" className={className}>
      <SectionHeading>{words.agenda}</SectionHeading>
      {floor.items.length === 0 && <p className="mt-2 text-ink-soft">{words.agendaEmpty}</p>}
      <ol className="mt-3">
        {floor.items.map((item) => (
          <AgendaRow key={item.id} item={item} start={starts?.get(item.id)} now={now} />
        ))}
      </ol>
    </section>
  )
}

type RowProps = { readonly item: FloorItem; readonly start: number | undefined; readonly now: number }

function AgendaRow({ item, start, now }: RowProps) {
  const { states, theirLanguage } = usePublicWords()
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
      </div>
    </li>
  )
}

function ItemTime({ item, start, now }: RowProps) {
  const { say, meeting: words, formats } = usePublicWords()
  const clock = itemClock(item, now)
  const planned = say(words.planned, { minutes: formats.minutes(item.plannedMinutes) })

  if (item.openedAt && item.closedAt) {
    const times = { from: formats.time(item.openedAt), to: formats.time(item.closedAt) }
    return ` · ${say(words.fromTo, times)}`
  }
  if (clock && item.openedAt) {
    const since = say(words.since, { time: formats.time(item.openedAt) })
    const over = clock.left < 0 ? ` · ${say(words.overBy, { minutes: -clock.left })}` : ''
    return ` · ${since} · ${planned}${over}`
  }
  if (item.state !== 'planned') return null
  const about = start === undefined ? '' : ` · ${say(words.aboutAt, { time: formats.time(start) })}`
  return ` · ${planned}${about}`
}
