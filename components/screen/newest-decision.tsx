import { howDecided, newestDecision } from '#components/public-meeting/decision-words.ts'
import { usePublicWords } from '#components/public-meeting/public-words.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { stateMark } from '#components/ui/state-mark.ts'
import { TONE_BOX } from '#components/ui/tone.ts'
import type { MeetingContent } from '#protocol/meeting-content.ts'

/** What was decided last, with the stamp of the decision and of its exact text. */
export function NewestDecision({ content: { floor, cards } }: { content: MeetingContent }) {
  const spoken = usePublicWords()
  const { say, meeting: words, states, formats, theirLanguage } = spoken
  const card = newestDecision(floor)
  if (!card) return <div />

  const { decision } = card
  const { tone, icon: Icon } = stateMark('outcome', decision.result)
  return (
    <section className="min-h-0 overflow-hidden">
      <h2 className="font-semibold text-[clamp(1.25rem,1.5vw,2.25rem)] text-accent-ink">
        {words.screenNewest}
      </h2>
      <p
        lang={theirLanguage}
        className="mt-[1vh] line-clamp-4 font-semibold text-[clamp(1.5rem,1.8vw,2.75rem)] leading-tight"
      >
        {cards[card.id]?.title || card.code}
      </p>
      <p
        className={classNames(
          'mt-[1.5vh] inline-flex items-center gap-3 rounded-md border-3 px-4 py-2 font-bold text-[clamp(1.25rem,1.6vw,2.5rem)] leading-tight',
          TONE_BOX[tone],
        )}
      >
        <Icon aria-hidden className="size-[1.1em] shrink-0" />
        {states.outcome[decision.result]}
      </p>
      <p className="tabular mt-[1vh] text-[clamp(1.125rem,1.25vw,1.875rem)] text-ink-soft leading-snug">
        {`${say(words.decision, { number: decision.number })}, ${formats.time(decision.decidedAt)}, ${howDecided(decision, spoken)}`}
      </p>
      <p className="mt-[0.5vh] font-mono text-[clamp(0.875rem,0.9vw,1.25rem)] text-ink-soft">
        {say(words.screenStamp, { hash: decision.textHash.slice(0, 12) })}
      </p>
    </section>
  )
}
