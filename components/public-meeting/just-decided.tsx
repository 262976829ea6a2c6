import { Gavel } from 'lucide-react'
import { useServerNow } from '#components/clock/use-server-now.ts'
import { entryPath, proposalPath } from '#components/story/addresses.ts'
import { TEXT_LINK } from '#components/ui/text-link.tsx'
import type { MeetingContent } from '#protocol/meeting-content.ts'
import { howDecided, newestDecision } from './decision-words.ts'
import { usePublicWords } from './public-words.tsx'

type Props = { readonly content: MeetingContent; readonly drawnAt: number }

const JUST_MS = 10 * 60_000
const CLOCK_MS = 60_000

/** What a latecomer asks first, in one sentence. */
export function JustDecided({ content: { floor, cards }, drawnAt }: Props) {
  const words = usePublicWords()
  const { say, meeting, states, formats } = words
  const now = useServerNow(CLOCK_MS, drawnAt)
  const card = newestDecision(floor)
  if (!card) return null

  const { decision, entryCode } = card
  const isRecent = now - Date.parse(decision.decidedAt) < JUST_MS
  const sentence = say(meeting.decidedSentence, {
    title: cards[card.id]?.title || card.code,
    outcome: states.outcome[decision.result],
    method: howDecided(decision, words),
    time: formats.time(decision.decidedAt),
  })
  return (
    <section className="mt-5 flex gap-3 rounded-md border border-line border-s-4 border-s-accent bg-surface px-4 py-3">
      <Gavel size={20} aria-hidden className="mt-0.5 shrink-0 text-accent-ink" />
      <div className="min-w-0">
        <h2 className="font-semibold text-accent-ink text-small">
          {isRecent ? meeting.justDecided : meeting.lastDecided}
        </h2>
        <p className="measure text-title-3">{sentence}</p>
        <p className="mt-1 flex flex-wrap gap-x-4 text-small">
          <a href={proposalPath(card.code)} className={TEXT_LINK}>
            {card.code}
          </a>
          {entryCode && (
            <a href={entryPath(entryCode)} className={TEXT_LINK}>
              {say(meeting.inPlanAs, { code: entryCode })}
            </a>
          )}
        </p>
      </div>
    </section>
  )
}
