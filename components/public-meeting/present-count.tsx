import { Users } from 'lucide-react'
import { isOpenForWriting } from '#domain/meeting/role.ts'
import type { Floor } from '#protocol/floor.ts'
import { usePublicWords } from './public-words.tsx'

/** How many are in the meeting, or were; for whom, where that tells of nobody. Never who. */
export function PresentCount({ floor: { meeting } }: { readonly floor: Floor }) {
  const { say, meeting: words, states } = usePublicWords()
  if (!meeting?.attendance) return null
  const { present: count, segments } = meeting.attendance
  const sentence = isOpenForWriting(meeting.state) ? words.present : words.attended
  const parts = segments?.flatMap(({ segment, count: part }) =>
    segment === null ? [] : [`${states.segment[segment]} ${part}`],
  )
  return (
    <p className="tabular mt-6 flex items-start gap-2 text-ink-soft">
      <Users size={18} aria-hidden className="mt-0.5 shrink-0" />
      <span>
        {say(sentence, { count })}
        {parts && parts.length > 0 && `: ${parts.join(', ')}`}
      </span>
    </p>
  )
}
