import { ArrowRight, Circle, CircleCheck, CircleDot, SkipForward } from 'lucide-react'
import { usePublicWords } from '#components/public-meeting/public-words.tsx'
import { classNames } from '#components/ui/class-names.ts'
import type { Floor } from '#protocol/floor.ts'

const ICONS = {
  planned: Circle,
  open: CircleDot,
  done: CircleCheck,
  skipped: SkipForward,
  moved: ArrowRight,
}

/** The whole agenda, where there is nothing to be read in particular. */
export function RoomAgenda({ floor: { items } }: { floor: Floor }) {
  const { meeting: words, formats, theirLanguage } = usePublicWords()
  return (
    <section className="min-h-0 overflow-hidden">
      <h2 className="font-semibold text-[clamp(1.25rem,1.5vw,2.25rem)] text-accent-ink">{words.agenda}</h2>
      <ol className="mt-[1.5vh] space-y-[1.4vh] text-[clamp(1.75rem,2.3vw,3.5rem)] leading-tight">
        {items.map(({ id, number, title, state, plannedMinutes }) => {
          const Icon = ICONS[state]
          return (
            <li
              key={id}
              className={classNames(
                'flex items-baseline gap-[1vw]',
                state === 'open' && 'font-bold',
                state !== 'open' && state !== 'planned' && 'text-ink-soft',
              )}
            >
              <Icon aria-hidden className="size-[0.75em] shrink-0 self-center" />
              <span lang={theirLanguage} className="min-w-0 flex-1">{`${number}. ${title}`}</span>
              <span className="tabular whitespace-nowrap text-ink-soft">
                {formats.minutes(plannedMinutes)}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
