import { CircleDot } from 'lucide-react'
import type { DotsSay } from '#components/dots/dots-say.ts'
import { itemWords } from '#components/dots/item-words.ts'
import { Ranking } from '#components/dots/ranking.tsx'
import { usePublicWords } from '#components/public-meeting/public-words.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { rank } from '#domain/dots/ranking.ts'
import type { FloorDotItem, FloorDots } from '#protocol/floor-rounds.ts'
import type { MeetingContent } from '#protocol/meeting-content.ts'
import { ROOM_SMALL, RoomPanel } from './room-panel.tsx'
import { RoomTurnout } from './room-turnout.tsx'

type Props = { readonly round: FloorDots; readonly content: MeetingContent }

/** What a wall shows of a ranking without getting too small for the last row. */
const MOST_SHOWN = 7
const MOST_LISTED = 12
/** So few stand below each other in letters for the last row. */
const FEW = 5

export function RoomDots({ round, content }: Props) {
  const { dots: words, say: fill } = usePublicWords()
  const say: DotsSay = (key, values) => fill(words[key], values)
  if (round.state === 'open') return <Asked round={round} content={content} say={say} />
  if (round.state === 'cancelled') return <Cancelled round={round} say={say} />
  return <Answered round={round} content={content} say={say} />
}

type Said = Props & { readonly say: DotsSay }

const wordsIn =
  ({ floor, cards }: MeetingContent) =>
  (item: FloorDotItem) =>
    itemWords(item, { contributions: floor.contributions, titleOf: (id) => cards[id]?.title })

function Asked({ round, content, say }: Said) {
  const { theirLanguage } = usePublicWords()
  const { items, took, entitled, dotsEach: dots, mostOnOne: most } = round
  const wordsOf = wordsIn(content)
  const more = items.length - MOST_LISTED
  return (
    <RoomPanel tone="info" icon={CircleDot} title={say('running')}>
      <p className="mt-[0.5vh] font-bold text-[clamp(2rem,2.6vw,3.75rem)] leading-[1.15]">{say('ask')}</p>
      <p className={`${ROOM_SMALL} text-ink-soft`}>
        {say('terms', { dots, most })} {say('noDecision')}
      </p>
      <ul
        className={classNames(
          'mt-[2vh] min-h-0 overflow-hidden leading-tight',
          items.length <= FEW
            ? 'text-[clamp(1.75rem,2.2vw,3.25rem)]'
            : 'text-[clamp(1.5rem,1.7vw,2.5rem)] md:columns-2 md:gap-[2vw]',
        )}
      >
        {items.slice(0, MOST_LISTED).map((item) => (
          <li key={item.id} className="mb-[1.2vh] line-clamp-2 break-inside-avoid">
            <span className="tabular me-3 text-ink-soft">{item.code}</span>
            <span lang={theirLanguage}>{wordsOf(item)}</span>
          </li>
        ))}
        {more > 0 && <li className="text-ink-soft">{say('more', { count: more })}</li>}
      </ul>
      <RoomTurnout words={say('turnout', { took, entitled })} share={entitled > 0 ? took / entitled : 0} />
    </RoomPanel>
  )
}

function Answered({ round, content, say }: Said) {
  const { theirLanguage } = usePublicWords()
  const { items, took, entitled } = round
  const ranked = rank(items)
  const more = ranked.length - MOST_SHOWN
  return (
    <RoomPanel tone="info" icon={CircleDot} title={`${say('result')} · ${say('took', { took, entitled })}`}>
      <div className="mt-[2vh] min-h-0 overflow-hidden">
        <Ranking
          isLarge
          ranked={ranked.slice(0, MOST_SHOWN)}
          say={say}
          wordsOf={wordsIn(content)}
          lang={theirLanguage}
        />
      </div>
      <p className={`${ROOM_SMALL} mt-auto pt-[1.5vh] text-ink-soft`}>
        {more > 0 && `${say('more', { count: more })}. `}
        {say('noDecision')}
      </p>
    </RoomPanel>
  )
}

function Cancelled({ round, say }: Omit<Said, 'content'>) {
  const { theirLanguage } = usePublicWords()
  return (
    <RoomPanel tone="needs-work" icon={CircleDot} title={say('running')}>
      <p className="mt-[2vh] font-bold text-[clamp(2.5rem,4vw,6rem)] leading-[1.12]">{say('cancelled')}</p>
      <p lang={theirLanguage} className="mt-[2vh] text-[clamp(1.75rem,2.4vw,3.5rem)] leading-tight">
        {say('cancelledText', { reason: round.reason ?? '' })}
      </p>
    </RoomPanel>
  )
}
