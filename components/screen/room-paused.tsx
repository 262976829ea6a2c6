import { CirclePause } from 'lucide-react'
import { usePublicWords } from '#components/public-meeting/public-words.tsx'
import type { FloorMeeting } from '#protocol/floor.ts'

type Props = { readonly pause: NonNullable<FloorMeeting['publicPause']> }

/** In place of the words: the room is told why it does not see them, and since when. */
export function RoomPaused({ pause }: Props) {
  const { say, meeting: words, formats, theirLanguage } = usePublicWords()
  return (
    <section role="status" className="flex min-h-0 flex-col justify-center gap-[2.5vh]">
      <CirclePause aria-hidden strokeWidth={1.5} className="size-[clamp(4rem,7vw,10rem)] text-paused-fill" />
      <p className="tabular font-semibold text-[clamp(1.5rem,2vw,3rem)] text-paused-ink">
        {say(words.screenViewPaused, { time: formats.time(pause.since) })}
      </p>
      <p
        lang={theirLanguage}
        className="line-clamp-5 break-words font-bold text-[clamp(2.5rem,4vw,6rem)] leading-[1.12] tracking-[-0.015em]"
      >
        {pause.reason}
      </p>
    </section>
  )
}
