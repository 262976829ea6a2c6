'use client'

import { useTranslations } from 'use-intl'
import { Spinner } from '#components/ui/spinner.tsx'
import type { Values } from '#protocol/requests.ts'

/** The words exactly as they are stored, with the fingerprint that goes on record with a decision. */
export function ExactWords({ words }: { words: Values['proposal:words'] | null }) {
  const t = useTranslations('floor')
  return (
    <section aria-label={t('words.title')} className="rounded-md border border-line bg-sunken px-4 py-3">
      {words === null ? (
        <Spinner label={t('words.reading')} />
      ) : (
        <>
          <h3 className="text-title-3">{words.title}</h3>
          <div className="measure mt-1 max-h-[35vh] overflow-y-auto text-reading whitespace-pre-line">
            {words.text}
          </div>
          <p className="mt-2 text-small text-ink-soft">
            {t.rich('words.hash', {
              hash: () => <code className="tabular">{words.hash.slice(0, 12)}</code>,
            })}
          </p>
        </>
      )}
    </section>
  )
}
