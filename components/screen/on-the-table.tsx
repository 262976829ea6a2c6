import { type ReactNode, useLayoutEffect, useMemo, useRef } from 'react'
import { Notes } from '#components/notes/notes.tsx'
import type { NotesLook } from '#components/notes/notes-look.ts'
import { sourcesOf } from '#components/public-meeting/changes.ts'
import { EmbeddedCard } from '#components/public-meeting/embedded-card.tsx'
import { usePublicWords } from '#components/public-meeting/public-words.tsx'
import { classNames } from '#components/ui/class-names.ts'
import type { FloorCard } from '#protocol/floor.ts'
import type { MeetingContent } from '#protocol/meeting-content.ts'
import type { NotesJson } from '#protocol/notes-json.ts'
import { RoomAgenda } from './room-agenda.tsx'
import { RoomQuestion } from './room-question.tsx'
import { RoomRound, useRoomRound } from './room-round.tsx'
import { RoomVote, useRoomVote } from './room-vote.tsx'
import { underDiscussion } from './under-discussion.ts'
import { WordsToRead } from './words-to-read.tsx'

type Props = { readonly content: MeetingContent; readonly isGoing: boolean; readonly drawnAt: number }

/** The words that the room speaks about, in letters for the last row. */
export function OnTheTable({ content, isGoing, drawnAt }: Props) {
  const { meeting: words } = usePublicWords()
  const vote = useRoomVote(content, drawnAt)
  const round = useRoomRound(content, drawnAt)
  // Of two that have ended lately, the one that is asked now, or was asked last.
  const isRoundNewer = round !== null && round.round.openedAt > (vote?.openedAt ?? '')
  if (isGoing && isRoundNewer) return <RoomRound shown={round} content={content} />
  if (isGoing && vote) return <RoomVote vote={vote} content={content} />
  const question = content.floor.questions.find(({ takenUpAt }) => takenUpAt !== null)
  if (question) return <RoomQuestion question={question} />
  const shown = underDiscussion(content)
  if (!isGoing || (shown.kind === 'notes' && shown.notes.length === 0)) {
    return <RoomAgenda floor={content.floor} />
  }
  if (shown.kind === 'notes') {
    return (
      <Panel label={words.screenNotes}>
        <NewestNotes notes={shown.notes} />
      </Panel>
    )
  }
  const isQuestion = shown.kind === 'question'
  return (
    <Panel label={isQuestion ? words.screenQuestion : words.screenDiscussed} isQuestion={isQuestion}>
      <Discussed card={shown.card} content={content} />
    </Panel>
  )
}

type PanelProps = { label: string; isQuestion?: boolean; children: ReactNode }

function Panel({ label, isQuestion = false, children }: PanelProps) {
  return (
    <section
      className={classNames(
        'flex min-h-0 flex-col rounded-md border border-s-8 bg-surface px-[2.2vw] py-[2.5vh]',
        isQuestion ? 'border-needs-work-line border-s-needs-work-fill' : 'border-line border-s-accent',
      )}
    >
      <h2
        className={classNames(
          'font-semibold text-[clamp(1.25rem,1.5vw,2.25rem)]',
          isQuestion ? 'text-needs-work-ink' : 'text-accent-ink',
        )}
      >
        {label}
      </h2>
      {children}
    </section>
  )
}

function Discussed({ card, content }: { card: FloorCard; content: MeetingContent }) {
  const { meeting: words, say } = usePublicWords()
  const sources = sourcesOf(card).flatMap(({ code }) => code ?? [])
  const { title, text } = content.cards[card.id] ?? { title: '', text: '' }
  const merged = sources.length > 0 ? ` · ${say(words.mergedFrom, { code: sources.join(', ') })}` : ''
  const length = title.length + text.length
  return (
    <WordsToRead code={`${card.code}${merged}`} length={length} title={title || words.untitled} text={text} />
  )
}

/** From the top while it fits; as it grows, its end stays in view, where people write. */
function NewestNotes({ notes }: { notes: NotesJson }) {
  const { meeting: words, theirLanguage } = usePublicWords()
  const frame = useRef<HTMLDivElement>(null)
  const look = useMemo(
    (): NotesLook => ({ headingShift: 1, words, card: (card) => <EmbeddedCard {...card} /> }),
    [words],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: new notes are what makes the text grow
  useLayoutEffect(() => {
    const { current } = frame
    if (!current) return
    current.scrollTo({ top: current.scrollHeight, behavior: 'instant' })
    current.dataset.cut = String(current.scrollTop > 0)
  }, [notes])

  return (
    <div
      ref={frame}
      lang={theirLanguage}
      className="mt-[1vh] min-h-0 flex-1 overflow-hidden data-[cut=true]:[mask-image:linear-gradient(to_bottom,transparent,black_3.5rem)]"
    >
      <div className="[&_.prose-spolu]:max-w-none [&_.prose-spolu]:text-[clamp(2.5rem,2.3vw,3.5rem)] [&_.prose-spolu]:leading-[1.3]">
        <Notes notes={notes} look={look} />
      </div>
    </div>
  )
}
