import type { MeetingContent } from '#protocol/meeting-content.ts'
import { type Change, sourcesOf } from './changes.ts'
import type { SpokenWords } from './public-words.tsx'
import { saidOfRound } from './round-sentences.ts'

/** What happened in a while, in a few short sentences for those who listen: acts first, then counts. */
export function announcementOf(
  changes: readonly Change[],
  content: MeetingContent,
  words: SpokenWords,
): string {
  const { say, meeting } = words
  const told = changes.map((change) => tell(change, content, words))
  const counted = [
    counting(changes, ['block'], meeting.saidBlocks, say),
    counting(changes, ['words', 'card'], meeting.saidCards, say),
    counting(changes, ['contribution'], meeting.saidContributions, say),
  ]
  return [...new Set(told), ...counted].filter((sentence) => sentence !== '').join(' ')
}

/** One act as a sentence; nothing for what is only counted. */
function tell(change: Change, { floor, cards }: MeetingContent, words: SpokenWords): string {
  const { say, meeting, questions, queue, states } = words
  const titleOf = (card: { id: string; code: string }) => cards[card.id]?.title || card.code
  switch (change.kind) {
    case 'item-opened':
      return say(meeting.saidItem, { number: change.item.number, title: change.item.title })
    case 'speaker':
      return say(queue.said, { name: change.turn.display })
    case 'question':
      return say(questions.said, { text: change.text })
    case 'decided': {
      const outcome = change.card.decision ? states.outcome[change.card.decision.result] : ''
      return say(meeting.saidDecided, { title: titleOf(change.card), outcome })
    }
    case 'merged': {
      const count = sourcesOf(change.card).length
      return say(meeting.saidMerged, { count, title: titleOf(change.card) })
    }
    case 'vote':
      return sayOfVote(floor.vote, words)
    case 'dots':
    case 'mood':
      return saidOfRound(change.kind, floor, words)
    default:
      return sayOfMeeting(change.kind, floor, words)
  }
}

/** A decision that it led to is told as one. */
function sayOfVote(
  now: MeetingContent['floor']['vote'],
  { say, vote: words }: Pick<SpokenWords, 'say' | 'vote'>,
): string {
  if (now?.state === 'open') return say(words.saidOpened, { question: now.question })
  return now && now.decision === null ? words.saidEnded : ''
}

function sayOfMeeting(
  kind: Change['kind'],
  floor: MeetingContent['floor'],
  { say, meeting, states }: Pick<SpokenWords, 'say' | 'meeting' | 'states'>,
): string {
  if (!floor.meeting) return ''
  const { state, publicPause } = floor.meeting
  if (kind === 'meeting') return say(meeting.saidMeeting, { state: states.meeting[state] })
  if (kind !== 'view') return ''
  return publicPause ? say(meeting.saidViewPaused, { reason: publicPause.reason }) : meeting.saidViewResumed
}

function counting(
  changes: readonly Change[],
  kinds: readonly Change['kind'][],
  message: string,
  say: SpokenWords['say'],
): string {
  const keys = changes.filter(({ kind }) => kinds.includes(kind)).map(({ key }) => key)
  const count = new Set(keys).size
  return count > 0 ? say(message, { count }) : ''
}
