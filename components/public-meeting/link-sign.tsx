import { RotateCw, Unplug } from 'lucide-react'
import { buttonStyle } from '#components/ui/button-style.ts'
import type { ViewerSnapshot } from './meeting-viewer.ts'
import { usePublicWords } from './public-words.tsx'

type Props = { readonly snapshot: ViewerSnapshot; readonly drawnAt: number }

/** Whether what stands here is live, said honestly. Without JavaScript it says from when the text is. */
export function LinkSign({ snapshot: { link, lostAt, floor }, drawnAt }: Props) {
  const { say, meeting: words, formats } = usePublicWords()
  if (link === 'live') return <Live label={labelOf(floor.meeting?.state, words)} />
  if (link === 'refused') return <Refused />
  if (link === 'connecting') {
    return (
      <p className="tabular text-small text-ink-soft">{say(words.asOf, { time: formats.time(drawnAt) })}</p>
    )
  }
  return (
    <p className="flex items-center gap-2 rounded-full border border-needs-work-line bg-needs-work-bg px-2.5 py-px text-small text-needs-work-ink">
      <Unplug size={14} aria-hidden className="shrink-0" />
      <span>
        <b className="tabular">{say(words.lost, { time: formats.time(lostAt ?? drawnAt) })}</b>
        <span className="hidden md:inline">{` · ${words.lostMore}`}</span>
      </span>
    </p>
  )
}

function Live({ label }: { label: string }) {
  return (
    <p className="flex items-center gap-2 rounded-full border border-live-line bg-live-bg px-2.5 py-px font-semibold text-live-ink text-small">
      <span aria-hidden className="size-2 animate-pulse-dot rounded-full bg-live-fill" />
      {label}
    </p>
  )
}

function labelOf(state: string | undefined, words: ReturnType<typeof usePublicWords>['meeting']): string {
  if (state === 'in_session') return words.live
  if (state === 'paused') return words.livePaused
  return state === 'convened' || state === 'check_in' ? words.liveBefore : words.liveAfter
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
