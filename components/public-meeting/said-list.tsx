import { contributionPath, proposalPath } from '#components/story/addresses.ts'
import { SectionHeading } from '#components/ui/section-heading.tsx'
import { TEXT_LINK } from '#components/ui/text-link.tsx'
import type { Floor, FloorContribution } from '#protocol/floor.ts'
import { usePublicWords } from './public-words.tsx'

const SHOWN = 5

/** What people said, in their own words, the newest first. */
export function SaidList({ floor }: { floor: Floor }) {
  const { say, meeting: words } = usePublicWords()
  const contributions = floor.contributions.filter(({ state }) => state !== 'hidden')
  const newestFirst = contributions.toReversed()
  const older = newestFirst.slice(SHOWN)
  return (
    <section id="said">
      <SectionHeading count={contributions.length}>{words.contributions}</SectionHeading>
      {contributions.length === 0 && <p className="mt-2 text-ink-soft">{words.contributionsEmpty}</p>}
      <Quotes contributions={newestFirst.slice(0, SHOWN)} />
      {older.length > 0 && (
        <details className="mt-4">
          <summary className="target inline-flex cursor-pointer items-center font-semibold text-accent-ink">
            {say(words.showOlder, { count: older.length })}
          </summary>
          <Quotes contributions={older} />
        </details>
      )}
      <HiddenPlaces hidden={floor.contributions.filter(({ state }) => state === 'hidden')} />
    </section>
  )
}

/** What moderation hid never disappears in silence. */
function HiddenPlaces({ hidden }: { hidden: readonly FloorContribution[] }) {
  const { say, meeting: words, theirLanguage } = usePublicWords()
  if (hidden.length === 0) return null
  return (
    <details className="mt-4">
      <summary className="target inline-flex cursor-pointer items-center text-ink-soft">
        {say(words.hiddenCount, { count: hidden.length })}
      </summary>
      <ul className="mt-2 space-y-2 text-small">
        {hidden.map(({ id, code, reason }) => (
          <li key={id} lang={theirLanguage}>
            <a href={contributionPath(code)} className={TEXT_LINK}>
              {code}
            </a>
            {` · ${say(words.hiddenBecause, { reason: reason ?? '' })}`}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Quotes({ contributions }: { contributions: readonly FloorContribution[] }) {
  return (
    <ul className="mt-3 space-y-4">
      {contributions.map((contribution) => (
        <li key={contribution.id}>
          <Quote contribution={contribution} />
        </li>
      ))}
    </ul>
  )
}

function Quote({
  contribution: { code, text, display, channel, proposals },
}: {
  contribution: FloorContribution
}) {
  const { meeting: words, states, theirLanguage } = usePublicWords()
  return (
    <figure>
      <blockquote lang={theirLanguage} className="whitespace-pre-line border-line border-s-2 ps-3">
        {text}
      </blockquote>
      <figcaption className="mt-1 ps-3.5 text-ink-soft text-small">
        <a href={contributionPath(code)} className={TEXT_LINK}>
          {display}
        </a>
        {` · ${states.channel[channel]}`}
        {proposals.length > 0 && ` · ${words.becameProposals} `}
        {proposals.map((proposal, index) => (
          <span key={proposal}>
            {index > 0 && ', '}
            <a href={proposalPath(proposal)} className={`${TEXT_LINK} whitespace-nowrap`}>
              {proposal}
            </a>
          </span>
        ))}
      </figcaption>
    </figure>
  )
}
