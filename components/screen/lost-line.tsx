import { Unplug } from 'lucide-react'
import type { ViewerSnapshot } from '#components/public-meeting/meeting-viewer.ts'
import { usePublicWords } from '#components/public-meeting/public-words.tsx'

/** The screen says so itself when what it shows may no longer be the present. */
export function LostLine({ snapshot: { lostAt }, drawnAt }: { snapshot: ViewerSnapshot; drawnAt: number }) {
  const { say, meeting: words, formats } = usePublicWords()
  if (lostAt === null) return null
  return (
    <p
      role="status"
      className="-mx-[3vw] -mb-[3.5vh] flex items-center justify-center gap-4 border-needs-work-line border-t bg-needs-work-bg px-[3vw] py-[1.4vh] font-semibold text-[clamp(1.25rem,1.5vw,2.25rem)] text-needs-work-ink"
    >
      <Unplug aria-hidden className="size-[1em] shrink-0" />
      {say(words.screenLost, { time: formats.time(lostAt || drawnAt) })}
    </p>
  )
}
