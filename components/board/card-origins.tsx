'use client'

import { useTranslations } from 'use-intl'
import { contributionPath, entryPath, proposalPath } from '#components/story/addresses.ts'
import { TextLink } from '#components/ui/text-link.tsx'
import type { FloorCard, FloorOrigin } from '#protocol/floor.ts'

/** Where a proposal came from, each source one press away. */
export function CardOrigins({ card }: { card: FloorCard }) {
  const t = useTranslations('board')
  return (
    <section aria-labelledby="card-origins">
      <h3 id="card-origins" className="mb-1 font-semibold">
        {t('origins')}
      </h3>
      {card.origins.length === 0 ? (
        <p className="text-ink-soft">{t('noOrigins')}</p>
      ) : (
        <ul className="flex flex-col gap-1">
          {card.origins.map((origin) => (
            <li key={`${origin.kind} ${origin.code ?? origin.display}`} className="wrap-break-word">
              <OriginLink origin={origin} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const PATHS = { contribution: contributionPath, proposal: proposalPath, entry: entryPath } as const

function OriginLink({ origin: { kind, code, display } }: { origin: FloorOrigin }) {
  if (kind === 'note' || code === null) return <>{display}</>
  return (
    <>
      <TextLink href={PATHS[kind](code)} className="tabular">
        {code}
      </TextLink>{' '}
      · {display}
    </>
  )
}
