import { usePublicWords } from '#components/public-meeting/public-words.tsx'
import { isOpenForWriting } from '#domain/meeting/role.ts'
import type { Floor } from '#protocol/floor.ts'

/** Before, between, in the break and after: what the room waits for. */
export function RoomMoment({ floor: { meeting, items }, title }: { floor: Floor; title: string }) {
  const { meeting: words, formats, theirLanguage } = usePublicWords()
  const item = items.find(({ state }) => state === 'open')
  const isOver = meeting !== null && !isOpenForWriting(meeting.state) && meeting.state !== 'draft'
  return (
    <header>
      <p className="font-semibold text-[clamp(1.5rem,2vw,3rem)] text-accent-ink leading-tight">
        {momentOf(meeting?.state, words)}
      </p>
      <h1
        lang={theirLanguage}
        className="line-clamp-2 font-bold text-[clamp(2.5rem,4vw,6rem)] leading-[1.12] tracking-[-0.015em]"
      >
        {item ? `${item.number}. ${item.title}` : title}
      </h1>
      {meeting && (
        <p className="tabular mt-[1.5vh] text-[clamp(1.5rem,1.9vw,3rem)] text-ink-soft">
          {isOver ? words.screenThanks : formats.event(meeting.startsAt, meeting.endsAt)}
        </p>
      )}
    </header>
  )
}

function momentOf(state: string | undefined, words: ReturnType<typeof usePublicWords>['meeting']): string {
  if (state === 'in_session') return words.betweenItems
  if (state === 'paused') return words.screenPaused
  return state === 'convened' || state === 'check_in' || state === 'draft'
    ? words.screenNotBegun
    : words.screenClosed
}
