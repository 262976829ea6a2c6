import { type RefObject, useMemo } from 'react'
import { Notes } from '#components/notes/notes.tsx'
import type { NotesLook } from '#components/notes/notes-look.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { SectionHeading } from '#components/ui/section-heading.tsx'
import { EmbeddedCard } from './embedded-card.tsx'
import { MeetingContentContext } from './meeting-content-context.ts'
import type { ViewerSnapshot } from './meeting-viewer.ts'
import { usePublicWords } from './public-words.tsx'

type Props = {
  readonly ref: RefObject<HTMLElement | null>
  readonly snapshot: ViewerSnapshot
  readonly className: string
}

export function MeetingDocument({ ref, snapshot, className }: Props) {
  const { meeting: words } = usePublicWords()
  const look = useMemo(
    (): NotesLook => ({ headingShift: 2, words, card: (card) => <EmbeddedCard {...card} /> }),
    [words],
  )
  const isLost = snapshot.link === 'lost' || snapshot.link === 'refused'
  return (
    <section ref={ref} id="notes" className={className}>
      <SectionHeading>{words.document}</SectionHeading>
      <p className="mt-1 text-ink-soft text-small print:hidden">
        {snapshot.changed.size > 0 ? words.changedHint : '\u00a0'}
      </p>
      <div className={isLost ? 'mt-3 text-ink-soft' : 'mt-3'}>
        {snapshot.notes.length > 0 ? (
          <MeetingContentContext value={snapshot}>
            <Notes notes={snapshot.notes} look={look} changed={snapshot.changed} />
          </MeetingContentContext>
        ) : (
          <EmptyState title={words.documentEmptyTitle}>{words.documentEmptyText}</EmptyState>
        )}
      </div>
    </section>
  )
}
