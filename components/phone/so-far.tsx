import { ChevronDown, Gavel, ListOrdered } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Bells } from '#components/bell/use-bells.ts'
import { AgendaItems } from '#components/public-meeting/agenda-list.tsx'
import type { DecidedCard } from '#components/public-meeting/decision-words.ts'
import { decidedCards, howDecided } from '#components/public-meeting/decision-words.ts'
import { usePublicWords } from '#components/public-meeting/public-words.tsx'
import { proposalPath } from '#components/story/addresses.ts'
import { StateBadge } from '#components/ui/state-badge.tsx'
import { TEXT_LINK } from '#components/ui/text-link.tsx'
import { isLive, OVER } from '#domain/meeting/role.ts'
import type { MeetingContent } from '#protocol/meeting-content.ts'
import { usePhoneWords } from './phone-words.tsx'

type Props = {
  readonly content: MeetingContent
  readonly drawnAt: number
  readonly bells: Bells
}

/** The agenda and what was decided, folded away while something else is the present. */
export function SoFar({ content, drawnAt, bells }: Props) {
  const { say, meeting: words } = usePublicWords()
  const phone = usePhoneWords()
  const { meeting, items } = content.floor
  const decided = decidedCards(content.floor)
  const state = meeting?.state ?? 'draft'
  const done = items.filter((item) => item.state !== 'planned' && item.state !== 'open').length
  return (
    <div className="flex flex-col gap-3">
      <Folded
        id="agenda"
        isOpen={!isLive(state) && !OVER.includes(state)}
        icon={<ListOrdered size={18} aria-hidden className="shrink-0 text-ink-soft" />}
        title={words.agenda}
        count={items.length > 0 ? say(phone.agendaAt, { done, all: items.length }) : ''}
      >
        <AgendaItems floor={content.floor} drawnAt={drawnAt} bells={bells} />
      </Folded>
      <Folded
        id="decided"
        isOpen={OVER.includes(state)}
        icon={<Gavel size={18} aria-hidden className="shrink-0 text-ink-soft" />}
        title={phone.decided}
        count={String(decided.length)}
      >
        {decided.length === 0 && <p className="py-2 text-ink-soft">{phone.decidedNone}</p>}
        <ul className="divide-y divide-line">
          {decided.map((card) => (
            <Decided key={card.id} card={card} content={content} />
          ))}
        </ul>
      </Folded>
    </div>
  )
}

type FoldedProps = {
  id: string
  isOpen: boolean
  icon: ReactNode
  title: string
  count: string
  children: ReactNode
}

function Folded({ id, isOpen, icon, title, count, children }: FoldedProps) {
  return (
    <details id={id} open={isOpen} className="group rounded-md border border-line bg-surface">
      <summary className="flex min-h-12 list-none flex-wrap items-center gap-x-2 rounded-md px-4 py-2">
        {icon}
        <h2 className="text-base">{title}</h2>
        <span className="tabular text-ink-soft text-small">{count}</span>
        <ChevronDown size={18} aria-hidden className="ms-auto text-ink-soft group-open:rotate-180" />
      </summary>
      <div className="border-line border-t px-4 pt-1 pb-3">{children}</div>
    </details>
  )
}

function Decided({ card, content }: { card: DecidedCard; content: MeetingContent }) {
  const words = usePublicWords()
  const { say, meeting, states, formats, theirLanguage } = words
  const { decision, code, id } = card
  return (
    <li className="py-3">
      <StateBadge kind="outcome" state={decision.result} label={states.outcome[decision.result]} />
      <p className="font-semibold">
        <a href={proposalPath(code)} lang={theirLanguage} className={`${TEXT_LINK} inline-block py-2.5`}>
          {content.cards[id]?.title || code}
        </a>
      </p>
      <p className="tabular text-ink-soft text-small">
        {`${say(meeting.decision, { number: decision.number })} · ${formats.time(decision.decidedAt)} · ${howDecided(decision, words)}`}
      </p>
    </li>
  )
}
