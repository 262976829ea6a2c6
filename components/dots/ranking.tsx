import type { DotsSay } from '#components/dots/dots-say.ts'
import { classNames } from '#components/ui/class-names.ts'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { peopleIn, type Ranked } from '#domain/dots/ranking.ts'
import type { FloorDotItem } from '#protocol/floor-rounds.ts'

type Props = {
  readonly ranked: readonly Ranked<FloorDotItem>[]
  readonly say: DotsSay
  readonly wordsOf: (item: FloorDotItem) => string
  /** The language in which people wrote, where it is another than the reader's. */
  readonly lang?: string | undefined
  /** For the wall of a hall. */
  readonly isLarge?: boolean
}

/** The ranking as bars with their numbers; those with as many dots stand on one place. */
export function Ranking({ ranked, isLarge = false, ...rest }: Props) {
  const most = Math.max(1, ...ranked.map(({ dots }) => dots))
  return (
    <ol className={isLarge ? 'space-y-[1.6vh]' : 'space-y-3'}>
      {ranked.map((place) => (
        <Place key={place.item.id} place={place} most={most} look={isLarge ? LARGE : PLAIN} {...rest} />
      ))}
    </ol>
  )
}

const PLAIN = {
  row: 'gap-3',
  rank: 'w-7 text-title-3',
  line: '',
  words: 'wrap-break-word',
  bar: 'h-2.5',
  spread: 'mt-0.5 text-ink-soft text-small',
}

const LARGE = {
  row: 'gap-[1.4vw]',
  rank: 'w-[1.6em] text-[clamp(1.75rem,2.2vw,3.5rem)]',
  line: 'text-[clamp(1.5rem,1.8vw,2.75rem)]',
  words: 'truncate',
  bar: 'h-4',
  spread: 'hidden',
}

type PlaceProps = Omit<Props, 'ranked' | 'isLarge'> & {
  readonly place: Ranked<FloorDotItem>
  readonly most: number
  readonly look: typeof PLAIN
}

function Place({ place: { item, rank, dots, isTied }, most, look, say, wordsOf, lang }: PlaceProps) {
  return (
    <li className={classNames('relative flex', look.row)}>
      <p className={classNames('tabular shrink-0 text-end font-bold', look.rank)}>
        <span aria-hidden>{rank}.</span>
        <VisuallyHidden>{say('rank', { rank })}</VisuallyHidden>
      </p>
      <div className="min-w-0 flex-1">
        <p className={classNames('flex items-baseline justify-between gap-4', look.line)}>
          <span className={classNames('min-w-0', look.words)}>
            <span className="tabular me-2 text-ink-soft">{item.code}</span>
            <span lang={lang}>{wordsOf(item)}</span>
          </span>
          <b className="tabular whitespace-nowrap">
            {say('sum', { count: dots })}
            {isTied && <span className="font-normal text-ink-soft"> · {say('tied')}</span>}
          </b>
        </p>
        <span
          aria-hidden
          className={classNames(
            'mt-1 block overflow-hidden rounded-full bg-neutral-bg outline outline-line',
            look.bar,
          )}
        >
          <span
            data-mark
            className="block h-full rounded-full bg-accent"
            style={{ width: `${((dots / most) * 100).toFixed(2)}%` }}
          />
        </span>
        <p className={look.spread}>{spreadOf(item, say)}</p>
      </div>
    </li>
  )
}

/** "3 people with 2 dots, 1 person with 1 dot". */
function spreadOf({ puts }: FloorDotItem, say: DotsSay): string {
  if (peopleIn(puts) === 0) return say('nobody')
  return puts
    .map((people, less) => ({ people, dots: less + 1 }))
    .filter(({ people }) => people > 0)
    .reverse()
    .map((each) => say('puts', each))
    .join(', ')
}
