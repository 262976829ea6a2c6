import { CircleDot, Thermometer } from 'lucide-react'
import type { ReactNode } from 'react'
import { useServerNow } from '#components/clock/use-server-now.ts'
import type { DotsSay } from '#components/dots/dots-say.ts'
import { itemWords } from '#components/dots/item-words.ts'
import { Ranking } from '#components/dots/ranking.tsx'
import { ConcernList } from '#components/mood/concern-list.tsx'
import { MoodCounts } from '#components/mood/mood-counts.tsx'
import type { MoodSay } from '#components/mood/mood-say.ts'
import { roundNow } from '#components/room/round-now.ts'
import { Turnout } from '#components/vote/turnout.tsx'
import { rank } from '#domain/dots/ranking.ts'
import { COLOURS } from '#domain/mood/mood.ts'
import type { FloorDotItem, FloorDots, FloorMood } from '#protocol/floor-rounds.ts'
import type { MeetingContent } from '#protocol/meeting-content.ts'
import { usePublicWords } from './public-words.tsx'

type Props = { readonly content: MeetingContent; readonly drawnAt: number }

const SHOWN_MS = 10 * 60_000
const CLOCK_MS = 60_000

/** What the meeting is asked besides votes, and what has just come of it. */
export function PublicRound({ content, drawnAt }: Props) {
  const now = useServerNow(CLOCK_MS, drawnAt)
  const shown = roundNow(content.floor, { now, shownMs: SHOWN_MS })
  if (!shown) return null
  return shown.kind === 'dots' ? (
    <PublicDots round={shown.round} content={content} />
  ) : (
    <PublicMood round={shown.round} />
  )
}

function Box({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <section className="mt-5 flex gap-3 rounded-md border border-info-line border-s-4 border-s-info-fill bg-info-bg/40 px-4 py-3">
      <span className="mt-0.5 shrink-0 text-info-ink">{icon}</span>
      <div className="min-w-0 flex-1">
        <h2 className="font-semibold text-info-ink">{title}</h2>
        {children}
      </div>
    </section>
  )
}

function PublicDots({ round, content: { floor, cards } }: { round: FloorDots; content: MeetingContent }) {
  const { dots: words, say: fill, theirLanguage } = usePublicWords()
  const say: DotsSay = (key, values) => fill(words[key], values)
  const { items, took, entitled, state } = round
  const wordsOf = (item: FloorDotItem) =>
    itemWords(item, { contributions: floor.contributions, titleOf: (id) => cards[id]?.title })
  const icon = <CircleDot size={20} aria-hidden />
  if (state === 'cancelled') {
    return (
      <Box icon={icon} title={say('cancelled')}>
        <p className="measure" lang={theirLanguage}>
          {say('cancelledText', { reason: round.reason ?? '' })}
        </p>
      </Box>
    )
  }
  const isOpen = state === 'open'
  return (
    <Box icon={icon} title={say(isOpen ? 'running' : 'result')}>
      <p className="measure mb-2 text-ink-soft text-small">
        {isOpen ? say('hidden') : say('took', { took, entitled })} {say('noDecision')}
      </p>
      {isOpen ? (
        <>
          <ul className="mb-2 list-disc space-y-0.5 ps-5" lang={theirLanguage}>
            {items.map((item) => (
              <li key={item.id}>{wordsOf(item) || item.code}</li>
            ))}
          </ul>
          <Turnout
            {...{ voted: took, entitled }}
            words={say('turnout', { took, entitled })}
            className="max-w-sm"
          />
        </>
      ) : (
        <Ranking ranked={rank(items)} say={say} wordsOf={wordsOf} lang={theirLanguage} />
      )}
    </Box>
  )
}

function PublicMood({ round }: { round: FloorMood }) {
  const { mood: words, say: fill, theirLanguage } = usePublicWords()
  const say: MoodSay = (key, values) => fill(words[key], values)
  const shown = COLOURS.reduce((sum, colour) => sum + round[colour], 0)
  const title = say(round.state === 'open' ? 'running' : 'ended')
  return (
    <Box icon={<Thermometer size={20} aria-hidden />} title={title}>
      <p className="measure text-title-3" lang={theirLanguage}>
        {round.question}
      </p>
      <p className="measure mb-2 text-ink-soft text-small">
        {say('turnout', { shown, entitled: round.entitled })}. {say('noVote')}
      </p>
      <div className="max-w-xl space-y-3">
        <MoodCounts round={round} say={say} />
        <ConcernList concerns={round.concerns} say={say} lang={theirLanguage} />
      </div>
    </Box>
  )
}
