import { CirclePause, RotateCw, Timer, Unplug } from 'lucide-react'
import { buttonStyle } from '#components/ui/button-style.ts'
import { StateBadge } from '#components/ui/state-badge.tsx'
import type { PublicDelay } from '#domain/meeting/public-delay.ts'
import type { Floor } from '#protocol/floor.ts'
import type { ViewerSnapshot } from './meeting-viewer.ts'
import { usePublicWords } from './public-words.tsx'

type Props = { readonly snapshot: ViewerSnapshot; readonly drawnAt: number }

/** Whether what stands here is live, said honestly. Without JavaScript it says from when the text is. */
export function LinkSign({ snapshot: { link, lostAt, floor }, drawnAt }: Props) {
  if (link === 'refused') return <Refused />
  if (link === 'lost') return <Lost at={lostAt ?? drawnAt} />
  if (link === 'connecting') return <AsOf floor={floor} at={drawnAt} />
  if (floor.meeting?.publicPause) return <Paused />
  const isGoing = floor.meeting?.state === 'in_session'
  if (link === 'polling') return <Polling floor={floor} isGoing={isGoing} />
  const delay = floor.meeting?.publicView.delay ?? 'none'
  if (isGoing && delay !== 'none') return <Later delay={delay} />
  return isGoing ? <Live /> : <State floor={floor} />
}

/** No socket passes here: the words come all the same, a little later. */
function Polling({ floor, isGoing }: { floor: Floor; isGoing: boolean }) {
  const { meeting: words } = usePublicWords()
  return (
    <div className="flex flex-wrap items-center gap-x-3 text-small">
      {!isGoing && <State floor={floor} />}
      <p className="max-w-72">
        {isGoing && <b>{`${words.polling}. `}</b>}
        <span className="text-ink-soft">{words.pollingMore}</span>
      </p>
    </div>
  )
}

/** The line stands, and nothing new comes over it: the notice below says why. */
function Paused() {
  const { meeting: words } = usePublicWords()
  return (
    <p className="flex items-center gap-2 rounded-full border border-paused-line bg-paused-bg px-2.5 py-px font-semibold text-paused-ink text-small">
      <CirclePause size={14} aria-hidden className="shrink-0" />
      {words.viewPaused}
    </p>
  )
}

function Live() {
  const { meeting: words } = usePublicWords()
  return (
    <p className="flex items-center gap-2 rounded-full border border-live-line bg-live-bg px-2.5 py-px font-semibold text-live-ink text-small">
      <span aria-hidden className="size-2 animate-pulse-dot rounded-full bg-live-fill" />
      {words.live}
    </p>
  )
}

/** It goes on by itself, but not live: the notice below says why. */
function Later({ delay }: { delay: Exclude<PublicDelay, 'none'> }) {
  const { delay: words } = usePublicWords()
  return (
    <p className="flex items-center gap-2 rounded-full border border-line bg-sunken px-2.5 py-px font-semibold text-small">
      <Timer size={14} aria-hidden className="shrink-0" />
      {words[delay]}
    </p>
  )
}

function State({ floor: { meeting } }: { floor: Floor }) {
  const { states } = usePublicWords()
  if (!meeting) return null
  return <StateBadge kind="meeting" state={meeting.state} label={states.meeting[meeting.state]} />
}

function AsOf({ floor, at }: { floor: Floor; at: number }) {
  const { say, meeting: words, formats } = usePublicWords()
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <State floor={floor} />
      <p className="tabular text-ink-soft text-small">{say(words.asOf, { time: formats.time(at) })}</p>
    </div>
  )
}

function Lost({ at }: { at: number }) {
  const { say, meeting: words, formats } = usePublicWords()
  return (
    <p className="flex items-center gap-2 rounded-full border border-needs-work-line bg-needs-work-bg px-2.5 py-px text-needs-work-ink text-small">
      <Unplug size={14} aria-hidden className="shrink-0" />
      <span>
        <b className="tabular">{say(words.lost, { time: formats.time(at) })}</b>
        <span className="hidden md:inline">{` · ${words.lostMore}`}</span>
      </span>
    </p>
  )
}

function Refused() {
  const { meeting: words } = usePublicWords()
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small">
      <span>
        <b>{words.refused}.</b> {words.refusedMore}
      </span>
      <button type="button" onClick={() => location.reload()} className={buttonStyle({ size: 'sm' })}>
        <RotateCw size={14} aria-hidden />
        {words.reload}
      </button>
    </p>
  )
}
