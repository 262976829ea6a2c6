import { PenLine } from 'lucide-react'
import type { ReactNode } from 'react'
import { useServerNow } from '#components/clock/use-server-now.ts'
import { usePublicWords } from '#components/public-meeting/public-words.tsx'
import { queueView } from '#components/queue/queue-view.ts'
import { clockFace, type SpeechClock, speechClock } from '#components/queue/speech-clock.ts'
import { classNames } from '#components/ui/class-names.ts'
import type { Floor, FloorTurn } from '#protocol/floor.ts'

const NEXT_SHOWN = 5
const TICK_MS = 1_000

const HEADING = 'font-semibold text-[clamp(1.25rem,1.5vw,2.25rem)] text-accent-ink'

type Props = { readonly floor: Floor; readonly drawnAt: number; readonly children: ReactNode }

/** Who spoke, speaks and comes next; what else would stand here gives way while somebody speaks or waits. */
export function RoomQueue({ floor: { meeting, turns }, drawnAt, children }: Props) {
  const { say, queue: words } = usePublicWords()
  const { speaking, waiting, last } = queueView(turns)
  const heldSince = meeting?.heldSince ?? null
  const isInUse = speaking || waiting.length > 0 || heldSince !== null
  // During a pause what stands here is as old as the pause.
  if (meeting?.state !== 'in_session' || meeting.publicPause || !isInUse) return children
  return (
    <section className="min-h-0 overflow-hidden">
      {heldSince !== null && <Held />}
      {last && heldSince === null && <Last turn={last} />}
      <h2 className={heldSince === null ? HEADING : 'sr-only'}>{words.speaking}</h2>
      {speaking ? (
        <Speaker turn={speaking} heldSince={heldSince} drawnAt={drawnAt} />
      ) : (
        <p className="mt-[0.5vh] text-[clamp(1.5rem,1.8vw,2.75rem)] text-ink-soft">{words.nobody}</p>
      )}
      <h2 className={classNames(HEADING, 'mt-[2vh] flex flex-wrap items-baseline gap-x-[0.8vw]')}>
        {words.next}
        {waiting.length > NEXT_SHOWN && (
          <span className="tabular font-normal text-[0.8em] text-ink-soft">
            {say(words.count, { count: waiting.length })}
          </span>
        )}
      </h2>
      <Waiting turns={waiting} />
    </section>
  )
}

function Held() {
  const { queue: words } = usePublicWords()
  return (
    <p
      role="status"
      className="mb-[2vh] flex items-center gap-[0.8vw] rounded-md border border-paused-line bg-paused-bg px-[1vw] py-[1.2vh] font-semibold text-[clamp(1.5rem,1.7vw,2.5rem)] text-paused-ink leading-tight"
    >
      <PenLine aria-hidden className="size-[1em] shrink-0" />
      {words.held}
    </p>
  )
}

const FILLS: Record<SpeechClock['pace'], string> = {
  left: 'bg-accent',
  nearly: 'bg-needs-work-fill',
  over: 'bg-danger',
  stands: 'bg-paused-fill',
}
const INKS: Record<SpeechClock['pace'], string> = {
  left: 'text-ink-soft',
  nearly: 'text-needs-work-ink',
  over: 'text-danger-ink',
  stands: 'text-paused-ink',
}

type SpeakerProps = { turn: FloorTurn; heldSince: string | null; drawnAt: number }

function Speaker({ turn, heldSince, drawnAt }: SpeakerProps) {
  const { queue: words, theirLanguage } = usePublicWords()
  const clock = speechClock(turn, { now: useServerNow(TICK_MS, drawnAt), heldSince })
  return (
    <>
      <p
        lang={theirLanguage}
        className="line-clamp-2 break-words font-bold text-[clamp(2rem,2.4vw,4rem)] leading-[1.12]"
      >
        {turn.display}
      </p>
      {clock && (
        <div role="timer" aria-live="off">
          <div className="mt-[1vh] h-3 overflow-hidden rounded-full bg-neutral-bg outline outline-line">
            <div
              className={classNames('h-full origin-left rounded-full', FILLS[clock.pace])}
              style={{ transform: `scaleX(${clock.share.toFixed(4)})` }}
            />
          </div>
          <p
            className={classNames(
              'tabular mt-[0.6vh] flex items-baseline gap-[0.6vw] text-[clamp(1.25rem,1.4vw,2rem)] leading-tight',
              INKS[clock.pace],
            )}
          >
            <b className="text-[clamp(2rem,2.8vw,4.5rem)]">{clockFace(clock.left)}</b>
            {words.pace[clock.pace]}
          </p>
        </div>
      )}
    </>
  )
}

function Waiting({ turns }: { turns: readonly FloorTurn[] }) {
  const { queue: words, theirLanguage } = usePublicWords()
  if (turns.length === 0) {
    return <p className="mt-[0.5vh] text-[clamp(1.25rem,1.4vw,2rem)] text-ink-soft">{words.empty}</p>
  }
  return (
    <ol className="tabular mt-[0.5vh] space-y-[0.5vh] text-[clamp(1.375rem,1.6vw,2.5rem)] leading-tight">
      {turns.slice(0, NEXT_SHOWN).map(({ id, display, kind }, index) => (
        <li key={id} className="flex items-baseline gap-[0.7vw]">
          <span className="text-ink-soft">{index + 1}.</span>
          <span lang={theirLanguage} className="min-w-0 truncate">
            {display}
          </span>
          {kind !== 'normal' && (
            <span className="shrink-0 text-[0.75em] text-needs-work-ink">{words.kinds[kind]}</span>
          )}
        </li>
      ))}
    </ol>
  )
}

function Last({ turn: { display } }: { turn: FloorTurn }) {
  const { queue: words, theirLanguage } = usePublicWords()
  return (
    <p className="mb-[1vh] truncate text-[clamp(1.125rem,1.25vw,1.875rem)] text-ink-soft">
      {words.last}: <span lang={theirLanguage}>{display}</span>
    </p>
  )
}
