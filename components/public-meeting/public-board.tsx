import { EmptyState } from '#components/ui/empty-state.tsx'
import { SectionHeading } from '#components/ui/section-heading.tsx'
import { type BoardColumn, columnOf } from '#domain/proposal/state.ts'
import type { MeetingContent } from '#protocol/meeting-content.ts'
import type { MeetingFrame } from '#protocol/meeting-page.ts'
import { PublicCard } from './public-card.tsx'
import { usePublicWords } from './public-words.tsx'

/** As a reader asks: what is at stake now, what is being talked about, what waits, what became of the rest. */
const ORDER: readonly BoardColumn[] = [
  'ready_for_decision',
  'in_discussion',
  'tabled',
  'decided',
  'finalised',
]

type Props = { readonly content: MeetingContent; readonly frame: MeetingFrame }

export function PublicBoard({ content: { floor, cards }, frame }: Props) {
  const { meeting: words } = usePublicWords()
  return (
    <section id="board">
      <SectionHeading count={floor.cards.length}>{words.board}</SectionHeading>
      {floor.cards.length === 0 && (
        <div className="mt-3">
          <EmptyState title={words.boardEmptyTitle}>{words.boardEmptyText}</EmptyState>
        </div>
      )}
      {ORDER.map((column) => {
        const shown = floor.cards.filter(({ state }) => columnOf(state) === column)
        return shown.length === 0 ? null : (
          <section key={column} className="mt-5">
            <SectionHeading level={3} count={shown.length}>
              {words.columns[column]}
            </SectionHeading>
            <ul className="mt-2 space-y-3">
              {shown.map((card) => (
                <li key={card.id} id={`card-${card.id}`} className="scroll-mt-4">
                  <PublicCard card={card} text={cards[card.id]} frame={frame} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </section>
  )
}
