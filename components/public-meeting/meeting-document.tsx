import { type RefObject, useMemo } from 'react'
import { Notes } from '#components/notes/notes.tsx'
import type { NotesLook } from '#components/notes/notes-look.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { SectionHeading } from '#components/ui/section-heading.tsx'
import type { MeetingContent } from '#protocol/meeting-content.ts'
import { EmbeddedCard } from './embedded-card.tsx'
import { MeetingContentContext } from './meeting-content-context.ts'
import { usePublicWords } from './public-words.tsx'

type Props = {
  readonly ref?: RefObject<HTMLElement | null> | undefined
  readonly content: MeetingContent
  readonly changed: ReadonlySet<string>
  /** The words may no longer be the newest. */
  readonly isStale: boolean
  readonly className: string
}

export function MeetingDocument({ ref, content, changed, isStale, className }: Props) {
  const { meeting: words, theirLanguage } = usePublicWords()
  const look = useMemo(
    (): NotesLook => ({ headingShift: 1, words, card: (card) => <EmbeddedCard {...card} /> }),
    [words],
  )
  return (
    <section ref={ref} id="notes" className={className}>
      <SectionHeading
        actions={
          changed.size > 0 && (
            <p className="border-accent border-s-2 ps-2 text-ink-soft text-small print:hidden">
              {words.changedHint}
            </p>
          )
        }
      >
        {words.document}
      </SectionHeading>
      <div
        className={isStale ? 'mt-3 text-ink-soft' : 'mt-3'}
        lang={content.notes.length > 0 ? theirLanguage : undefined}
      >
        {content.notes.length > 0 ? (
          <MeetingContentContext value={content}>
            <Notes notes={content.notes} look={look} changed={changed} />
          </MeetingContentContext>
        ) : (
          <EmptyState title={words.documentEmptyTitle}>{words.documentEmptyText}</EmptyState>
        )}
      </div>
    </section>
  )
}
