'use client'

import { useTranslations } from 'use-intl'
import { useCardTitles } from '#components/board/use-card-titles.ts'
import type { LeftOut } from '#domain/proposal/block.ts'
import type { FloorCard } from '#protocol/floor.ts'
import type { Values } from '#protocol/requests.ts'

type Card = Omit<FloorCard, 'highlights'> & { readonly highlights: number }

type Props = {
  cards: readonly Card[]
  leftOut: readonly { readonly card: Card; readonly why: LeftOut }[]
  words: ReadonlyMap<string, Values['proposal:words-of'][number]>
}

/** Which proposals are decided, in exactly which words, and which are not and why. */
export function BlockList({ cards, leftOut, words }: Props) {
  const t = useTranslations('decisions')
  const titles = useCardTitles(leftOut.map(({ card }) => card))
  return (
    <>
      <section aria-labelledby="block-in">
        <h3 id="block-in" className="mb-1 font-semibold">
          {t('block.inIt', { count: cards.length })}
        </h3>
        <ul className="divide-y divide-line rounded-md border border-line bg-sunken">
          {cards.map(({ id, code }) => (
            <li key={id} className="px-4 py-2">
              <details>
                <summary className="cursor-pointer">
                  <span className="tabular text-small text-ink-soft">{code}</span>{' '}
                  <span className="font-semibold">{words.get(id)?.title}</span>
                </summary>
                <p className="measure mt-1 whitespace-pre-line">{words.get(id)?.text}</p>
              </details>
            </li>
          ))}
        </ul>
      </section>
      {leftOut.length > 0 && (
        <section aria-labelledby="block-out">
          <h3 id="block-out" className="mb-1 font-semibold">
            {t('block.leftOut', { count: leftOut.length })}
          </h3>
          <ul className="space-y-1">
            {leftOut.map(({ card, why }) => (
              <li key={card.id}>
                <span className="tabular text-small text-ink-soft">{card.code}</span> {titles.get(card.id)}
                <span className="text-ink-soft">
                  {' – '}
                  {why === 'highlighted'
                    ? t('block.why.highlighted', { count: card.highlights })
                    : t(`block.why.${why}`)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
