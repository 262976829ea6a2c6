import { Mic } from 'lucide-react'
import { useServerNow } from '#components/clock/use-server-now.ts'
import { queueView } from '#components/queue/queue-view.ts'
import { clockFace, speechClock } from '#components/queue/speech-clock.ts'
import type { Floor, FloorMeeting, FloorTurn } from '#protocol/floor.ts'
import { usePublicWords } from './public-words.tsx'

const TICK_MS = 1_000

type Props = {
  readonly floor: Floor
  readonly drawnAt: number
  /** Where the text is an older one, no time runs on. */
  readonly isStale: boolean
}

/** Who speaks and how many wait; from the first who asked on it keeps its line. */
export function SpeakingLine({ floor: { meeting, turns }, drawnAt, isStale }: Props) {
  const { say, queue: words, theirLanguage } = usePublicWords()
  const { speaking, waiting, last } = queueView(turns)
  const heldSince = meeting?.heldSince ?? null
  const isUsed = speaking || last || waiting.length > 0 || heldSince !== null
  if (meeting?.state !== 'in_session' || isOfThePast(meeting) || !isUsed) return null
  return (
    <p className="mt-4 flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <Mic aria-hidden className="size-[1em] shrink-0 self-center text-accent-ink" />
      {speaking ? (
        <span className="min-w-0 break-words">
          {words.speaking}: <b lang={theirLanguage}>{speaking.display}</b>
        </span>
      ) : (
        <span>{words.nobody}</span>
      )}
      {speaking && !isStale && <Time turn={speaking} heldSince={heldSince} drawnAt={drawnAt} />}
      {heldSince !== null && <span className="text-paused-ink">{words.held}</span>}
      <span className="text-ink-soft">{say(words.count, { count: waiting.length })}</span>
    </p>
  )
}

type TimeProps = { turn: FloorTurn; heldSince: string | null; drawnAt: number }

function Time({ turn, heldSince, drawnAt }: TimeProps) {
  const { say, queue: words } = usePublicWords()
  const clock = speechClock(turn, { now: useServerNow(TICK_MS, drawnAt), heldSince })
  if (!clock) return null
  return (
    <span role="timer" aria-live="off" className="tabular whitespace-nowrap text-ink-soft">
      {say(words[clock.pace], { time: clockFace(clock.left) })}
    </span>
  )
}

/** A speaking time from before a pause, or of some minutes ago, helps nobody. */
const isOfThePast = ({ publicPause, publicView }: FloorMeeting) =>
  publicPause !== null || publicView.delay !== 'none'
