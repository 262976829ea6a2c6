import { memo } from 'react'
import { contributionPath, entryPath, proposalPath } from '#components/story/addresses.ts'
import { CardFrame } from '#components/ui/card-frame.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { StateBadge } from '#components/ui/state-badge.tsx'
import { TEXT_LINK } from '#components/ui/text-link.tsx'
import { hueOf } from '#components/ui/theme-label.tsx'
import { isOpenForText, isUndecided } from '#domain/proposal/state.ts'
import { countHighlights, type FloorCard, type FloorDecision, type FloorOrigin } from '#protocol/floor.ts'
import type { MeetingFrame } from '#protocol/meeting-page.ts'
import type { Words } from '#protocol/shared-document.ts'
import { howDecided } from './decision-words.ts'
import { type SpokenWords, usePublicWords } from './public-words.tsx'
import type { Say } from './say.ts'

type Props = {
  readonly card: FloorCard
  readonly text: Words | undefined
  readonly frame: MeetingFrame
}

/** A proposal: what it says, where it came from, what was decided. */
export const PublicCard = memo(function PublicCard({ card, text, frame }: Props) {
  const { meeting: words, states, theirLanguage } = usePublicWords()
  const theme = frame.themes.find(({ id }) => id === card.themeId)
  const isBeingWritten = isOpenForText(card.state)
  return (
    <CardFrame hue={theme && hueOf(theme.hue)}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft text-small">
        <span className="tabular">{card.code}</span>
        {theme && <span>{theme.shortTitle}</span>}
        {!isBeingWritten && (
          <StateBadge kind="proposal" state={card.state} label={states.proposal[card.state]} />
        )}
      </div>
      <h4 className="mt-1 font-semibold" lang={theirLanguage}>
        <a href={proposalPath(card.code)} className={TEXT_LINK}>
          {text?.title || words.untitled}
        </a>
      </h4>
      {text?.text && (
        <p
          lang={theirLanguage}
          className={classNames('mt-1 whitespace-pre-line', !isUndecided(card.state) && 'line-clamp-3')}
        >
          {text.text}
        </p>
      )}
      <Facts card={card} frame={frame} />
    </CardFrame>
  )
})

function Facts({ card, frame }: Pick<Props, 'card' | 'frame'>) {
  const spoken = usePublicWords()
  const { say, meeting: words, states, formats } = spoken
  const highlighted = countHighlights(card)
  const { decision, origins, reason, mergedInto, entryCode } = card
  const measure = frame.measures.find(({ id }) => id === card.measureId)
  return (
    <ul className="mt-2 space-y-1 text-ink-soft text-small">
      {decision && (
        <li className="tabular">
          <b>{numberOf(decision, say, words)}</b>
          {`: ${states.outcome[decision.result]}, ${howDecided(decision, spoken)}, ${formats.time(decision.decidedAt)}`}
        </li>
      )}
      {decision?.objections.map(({ words: objection, integration }) => (
        <li key={objection}>
          {integration === null
            ? say(words.objectionUpheld, { objection })
            : say(words.objectionIntegrated, { objection, integration })}
        </li>
      ))}
      {highlighted > 0 && <li>{say(words.highlighted, { count: highlighted })}</li>}
      {reason && <li>{say(words.reason, { reason })}</li>}
      {mergedInto && (
        <li>
          <a href={proposalPath(mergedInto)} className={TEXT_LINK}>
            {say(words.mergedInto, { code: mergedInto })}
          </a>
        </li>
      )}
      {entryCode && (
        <li>
          <a href={entryPath(entryCode)} className={TEXT_LINK}>
            {say(words.entry, { code: entryCode })}
          </a>
        </li>
      )}
      {origins.length > 0 && (
        <li>
          {words.origin}{' '}
          {origins.map((origin, index) => (
            <OriginLink key={origin.code ?? origin.display} origin={origin} isFirst={index === 0} />
          ))}
        </li>
      )}
      {measure && <li>{`${say(words.measure, { code: measure.code })}: ${measure.title}`}</li>}
    </ul>
  )
}

const numberOf = ({ number, block }: FloorDecision, say: Say, words: SpokenWords['meeting']) =>
  block ? say(words.decisionInBlock, { number, count: block.size }) : say(words.decision, { number })

const PATHS = { contribution: contributionPath, proposal: proposalPath, entry: entryPath }

function OriginLink({ origin, isFirst }: { origin: FloorOrigin; isFirst: boolean }) {
  const { kind, code, display } = origin
  return (
    <>
      {!isFirst && ', '}
      {kind === 'note' || code === null ? (
        display
      ) : (
        <a href={PATHS[kind](code)} className={TEXT_LINK}>
          {display}
        </a>
      )}
    </>
  )
}
