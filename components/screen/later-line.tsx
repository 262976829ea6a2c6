import { Timer } from 'lucide-react'
import { useServerNow } from '#components/clock/use-server-now.ts'
import { usePublicWords } from '#components/public-meeting/public-words.tsx'
import { shownAt } from '#components/public-view/shown-at.ts'
import type { Floor } from '#protocol/floor.ts'

const MINUTE_MS = 10_000

/** The room sees what the public sees: of when that is. */
export function LaterLine({ floor: { meeting }, drawnAt }: { floor: Floor; drawnAt: number }) {
  const { say, delay: words, formats } = usePublicWords()
  const shown = shownAt(meeting, useServerNow(MINUTE_MS, drawnAt))
  if (!shown) return null
  return (
    <p className="-mx-[3vw] tabular flex items-center justify-center gap-4 border-line border-t bg-sunken px-[3vw] py-[1.4vh] text-[clamp(1.25rem,1.5vw,2.25rem)]">
      <Timer aria-hidden className="size-[1em] shrink-0" />
      {say(words.title, { time: formats.time(shown.asOf) })}
    </p>
  )
}
