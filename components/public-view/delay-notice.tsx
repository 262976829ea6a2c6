import { useServerNow } from '#components/clock/use-server-now.ts'
import { usePublicWords } from '#components/public-meeting/public-words.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import type { Floor } from '#protocol/floor.ts'
import { shownAt } from './shown-at.ts'

const MINUTE_MS = 10_000

/** Of when the public sees the meeting, and why not of now. */
export function DelayNotice({ floor: { meeting }, drawnAt }: { floor: Floor; drawnAt: number }) {
  const { say, delay: words, formats } = usePublicWords()
  const now = useServerNow(MINUTE_MS, drawnAt)
  const shown = shownAt(meeting, now)
  if (!shown) return null
  const { delay, asOf, movesAt } = shown
  return (
    <div className="mt-6">
      <NoticeBox title={say(words.title, { time: formats.time(asOf) })}>
        <p>{words.why[delay]}</p>
        {movesAt && <p className="tabular mt-1">{say(words.goesOn, { time: formats.time(movesAt) })}</p>}
      </NoticeBox>
    </div>
  )
}
