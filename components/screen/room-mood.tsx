import { Thermometer } from 'lucide-react'
import { ConcernList } from '#components/mood/concern-list.tsx'
import { MoodCounts } from '#components/mood/mood-counts.tsx'
import type { MoodSay } from '#components/mood/mood-say.ts'
import { usePublicWords } from '#components/public-meeting/public-words.tsx'
import { COLOURS } from '#domain/mood/mood.ts'
import type { FloorMood } from '#protocol/floor-rounds.ts'
import { ROOM_SMALL, RoomPanel } from './room-panel.tsx'

const MOST_SHOWN = 4

/** The question, the cards as they stand, and what is said about it, for the last row. */
export function RoomMood({ round }: { round: FloorMood }) {
  const { mood: words, say: fill, theirLanguage } = usePublicWords()
  const say: MoodSay = (key, values) => fill(words[key], values)
  const { question, concerns, entitled, state } = round
  const shown = COLOURS.reduce((sum, colour) => sum + round[colour], 0)
  const more = concerns.length - MOST_SHOWN
  return (
    <RoomPanel tone="info" icon={Thermometer} title={say(state === 'open' ? 'running' : 'ended')}>
      <p
        lang={theirLanguage}
        className="mt-[0.5vh] mb-[2vh] font-bold text-[clamp(2rem,2.8vw,4rem)] leading-[1.15]"
      >
        {question}
      </p>
      <MoodCounts isLarge round={round} say={say} />
      <div className="mt-[2.5vh] min-h-0 overflow-hidden">
        <ConcernList isLarge concerns={concerns.slice(0, MOST_SHOWN)} say={say} lang={theirLanguage} />
        {more > 0 && <p className={`${ROOM_SMALL} mt-[1vh] text-ink-soft`}>{say('more', { count: more })}</p>}
      </div>
      <p className={`${ROOM_SMALL} mt-auto pt-[1.5vh] text-ink-soft`}>
        <span className="tabular">{say('turnout', { shown, entitled })}</span> · {say('noVote')}
      </p>
    </RoomPanel>
  )
}
