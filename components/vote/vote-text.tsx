'use client'

import { useLocale, useTranslations } from 'use-intl'
import { useCardWords } from '#components/live/use-card-words.ts'
import { MarkedWords } from '#components/vote/marked-words.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { difference } from '#domain/vote/difference.ts'
import type { FloorVote } from '#protocol/floor-vote.ts'

/** Exactly what is voted on, with the fingerprint under which it would be decided. */
export function VoteText({ vote, code }: { vote: FloorVote; code: string }) {
  const t = useTranslations('vote')
  const own = useTranslations('ballot')
  const locale = useLocale()
  const { municipality } = useSurroundings().frame
  const words = useCardWords(vote.proposalId)
  if (!words) return null
  const theirs = municipality.locale === locale ? {} : { lang: municipality.locale }
  const marks = { added: t('added'), removed: t('removed') }
  const { before } = vote
  const marked = (earlier: string, now: string) => (
    <MarkedWords passages={difference(earlier, now, municipality.locale)} words={marks} />
  )
  return (
    <section aria-label={own('readWords')} className="rounded-md border border-line bg-surface px-4 py-3">
      <p className="tabular text-ink-soft text-small">{code}</p>
      <h3 className="text-title-3" {...theirs}>
        {before ? marked(before.title, words.title) : words.title}
      </h3>
      <div className="measure mt-1 whitespace-pre-line text-reading" {...theirs}>
        {before ? marked(before.text, words.text) : words.text}
      </div>
      {before && <p className="measure mt-2 text-ink-soft text-small">{t('changed')}</p>}
      <p className="mt-2 text-ink-soft text-small">
        {own('fingerprint', { hash: vote.textHash.slice(0, 12) })}
      </p>
    </section>
  )
}
