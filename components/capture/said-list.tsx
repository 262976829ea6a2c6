'use client'

import { useTranslations } from 'use-intl'
import { WaitingContribution } from '#components/board/waiting-contribution.tsx'
import { notYetShown } from '#components/capture/captured.ts'
import type { useOutbox } from '#components/capture/use-outbox.ts'
import { useFloor } from '#components/live/use-floor.ts'
import { contributionPath } from '#components/story/addresses.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import type { FloorContribution } from '#protocol/floor.ts'

/** All that was said at this meeting, the newest first: what waits here, then what everybody sees. */
export function SaidList({ outbox }: { outbox: ReturnType<typeof useOutbox> }) {
  const t = useTranslations('capture')
  const all = useFloor((floor) => floor.contributions)
  const contributions = all.filter(({ state }) => state !== 'hidden')
  const waiting = notYetShown(outbox.captured, all)
  const count = contributions.length + waiting.length
  return (
    <section aria-labelledby="said">
      <h2 id="said" className="text-title-3">
        {t('list')} <span className="font-normal text-ink-soft">· {t('count', { count })}</span>
      </h2>
      {count === 0 && <p className="mt-2 text-ink-soft">{t('empty')}</p>}
      <ul className="mt-2 space-y-2">
        {waiting.toReversed().map((item) => (
          <WaitingContribution
            key={item.key}
            item={item}
            onRetry={() => outbox.retry(item.key)}
            onDiscard={() => outbox.discard(item.key)}
          />
        ))}
        {contributions.toReversed().map((contribution) => (
          <Said key={contribution.id} contribution={contribution} />
        ))}
      </ul>
    </section>
  )
}

function Said({ contribution }: { contribution: FloorContribution }) {
  const { frame } = useSurroundings()
  const states = useTranslations('states')
  const { code, text, display, themeId, territoryId, channel } = contribution
  const theme = frame.themes.find(({ id }) => id === themeId)?.shortTitle
  const territory = frame.territories.find(({ id }) => id === territoryId)?.name
  const facts = [theme, territory, states(`channel.${channel}`), display, useReadBack(contribution)]
  return (
    <li className="rounded-md border border-line bg-surface p-2.5">
      <p className="wrap-break-word whitespace-pre-line">{text}</p>
      <p className="mt-1 text-small text-ink-soft">
        <a href={contributionPath(code)} className="font-semibold underline">
          {code}
        </a>
        {facts.filter(Boolean).map((fact) => ` · ${fact}`)}
      </p>
    </li>
  )
}

function useReadBack({ readBack, state }: FloorContribution): string | undefined {
  const t = useTranslations('capture')
  if (readBack) return readBack === 'room' ? t('confirmedByRoom') : t('confirmedByAuthor')
  return state === 'captured' ? t('unconfirmed') : undefined
}
