import type { MeetingContent } from '#protocol/meeting-content.ts'
import type { Change } from './changes.ts'
import type { SpokenWords } from './public-words.tsx'

/** What happened in a while, in a few short sentences for those who listen: acts first, then counts. */
export function announcementOf(
  changes: readonly Change[],
  { floor, cards }: MeetingContent,
  { say, meeting, states, vote }: SpokenWords,
): string {
  const told = changes.map((change): string => {
    if (change.kind === 'item-opened') {
      return say(meeting.saidItem, { number: change.item.number, title: change.item.title })
    }
    if (change.kind === 'decided') {
      const title = cards[change.card.id]?.title || change.card.code
      const outcome = change.card.decision ? states.outcome[change.card.decision.result] : ''
      return say(meeting.saidDecided, { title, outcome })
    }
    if (change.kind === 'vote') return sayOfVote(floor.vote, { say, vote })
    return sayOfMeeting(change.kind, floor, { say, meeting, states })
  })
  const counted = [
    counting(changes, ['block'], meeting.saidBlocks, say),
    counting(changes, ['words', 'card'], meeting.saidCards, say),
    counting(changes, ['contribution'], meeting.saidContributions, say),
  ]
  return [...new Set(told), ...counted].filter((sentence) => sentence !== '').join(' ')
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
