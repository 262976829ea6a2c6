import { MessageCircleQuestion } from 'lucide-react'
import { usePublicWords } from '#components/public-meeting/public-words.tsx'
import { classNames } from '#components/ui/class-names.ts'
import type { FloorQuestion } from '#protocol/floor-question.ts'

/** Up to this many letters a question fits in the size on the right. */
const SIZES = [
  [170, 'font-bold text-room leading-[1.15]'],
  [420, 'font-bold text-[clamp(2.25rem,2.7vw,3.75rem)] leading-[1.2]'],
  [1000, 'text-[clamp(1.5rem,1.75vw,2.5rem)] leading-[1.3]'],
] as const

/** The question that is being answered, in letters for the last row. */
export function RoomQuestion({ question: { code, text, display, supporters } }: { question: FloorQuestion }) {
  const { say, questions: words, theirLanguage } = usePublicWords()
  const size = SIZES.find(([most]) => text.length <= most) ?? SIZES[2]
  return (
    <section className="flex min-h-0 flex-col rounded-md border border-live-line border-s-8 border-s-live-fill bg-surface px-[2.2vw] py-[2.5vh]">
      <h2 className="flex items-center gap-3 font-semibold text-[clamp(1.25rem,1.5vw,2.25rem)] text-live-ink">
        <MessageCircleQuestion aria-hidden className="size-[1.2em] shrink-0" />
        {words.onScreen}
        <span className="tabular font-normal text-ink-soft">{code}</span>
      </h2>
      <p
        lang={theirLanguage}
        className={classNames(
          'mt-[1.5vh] min-h-0 overflow-hidden whitespace-pre-line wrap-break-word',
          size[1],
        )}
      >
        {text}
      </p>
      <p className="mt-auto pt-[1.5vh] text-[clamp(1.25rem,1.5vw,2.25rem)] text-ink-soft">
        <span lang={theirLanguage}>{display}</span>
        {supporters > 0 && ` · ${say(words.supporters, { count: supporters })}`}
      </p>
    </section>
  )
}
