'use client'

import { useTranslations } from 'use-intl'
import type { Captured } from '#components/capture/captured.ts'
import { Button } from '#components/ui/button.tsx'

type Props = { item: Captured; onRetry: () => void; onDiscard: () => void }

/** Written down here and not stored yet: shown as such, and never thrown away by itself. */
export function WaitingContribution({ item, onRetry, onDiscard }: Props) {
  const t = useTranslations('board')
  const reasons = useTranslations('reasons')
  return (
    <li className="rounded-md border border-dashed border-edge bg-surface p-2.5">
      <p className="wrap-break-word text-ink-soft">{item.text}</p>
      {item.refusal === null ? (
        <p className="mt-1 text-small text-ink-soft">{t('storing')}</p>
      ) : (
        <div role="alert" className="mt-1 text-small">
          <p className="text-danger-ink">{reasons(item.refusal)}</p>
          <div className="mt-1 flex gap-2">
            <Button variant="secondary" size="sm" onPress={onRetry}>
              {t('tryAgain')}
            </Button>
            <Button variant="quiet" size="sm" onPress={onDiscard}>
              {t('discard')}
            </Button>
          </div>
        </div>
      )}
    </li>
  )
}
