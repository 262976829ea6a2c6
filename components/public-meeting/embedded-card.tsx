import { useContext } from 'react'
import { proposalPath } from '#components/story/addresses.ts'
import { StateBadge } from '#components/ui/state-badge.tsx'
import { TEXT_LINK } from '#components/ui/text-link.tsx'
import { MeetingContentContext } from './meeting-content-context.ts'
import { usePublicWords } from './public-words.tsx'

/** A proposal's card within the notes, as the board has it at this moment. */
export function EmbeddedCard({ proposalId, code }: { proposalId: string; code: string }) {
  const { meeting: words, states } = usePublicWords()
  const content = useContext(MeetingContentContext)
  const card = content?.floor.cards.find(({ id }) => id === proposalId)
  const title = content?.cards[proposalId]?.title || words.untitled
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 rounded-md border border-line bg-surface px-4 py-2.5">
      <a href={proposalPath(card?.code ?? code)} className={TEXT_LINK}>
        {card ? title : `#${code}`}
      </a>
      {card && (
        <>
          <span className="tabular text-ink-soft text-small">{card.code}</span>
          <StateBadge kind="proposal" state={card.state} label={states.proposal[card.state]} />
        </>
      )}
    </div>
  )
}
