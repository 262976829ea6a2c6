'use client'

import { useTranslations } from 'use-intl'
import type { DotsForm } from '#components/dots/use-dots-form.ts'
import { useItemWords } from '#components/dots/use-item-words.ts'
import { Button } from '#components/ui/button.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'

/** The cards of the round, all of them chosen until somebody says otherwise. */
export function DotItemChoice({ form }: { form: DotsForm }) {
  const t = useTranslations('dots')
  const reasons = useTranslations('reasons')
  const { frame } = useSurroundings()
  const wordsOf = useItemWords()
  const { offered, chosen, choose, isTooMany } = form
  const ids = offered.map(({ id }) => id)
  if (offered.length === 0) return <p className="my-4">{t('noItems')}</p>
  return (
    <fieldset className="my-4 min-w-0">
      <legend className="font-semibold">{t('items')}</legend>
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <Button size="sm" onPress={() => choose(ids, true)}>
          {t('all')}
        </Button>
        <Button size="sm" onPress={() => choose(ids, false)}>
          {t('none')}
        </Button>
        <p role="status" className="tabular text-ink-soft">
          {t('chosen', { count: chosen.length })}
          {isTooMany && ` ${reasons('too-many-items')}`}
        </p>
      </div>
      <ul className="mt-2 space-y-1">
        {offered.map((item) => (
          <li key={item.id}>
            <label className="flex min-h-9 cursor-pointer items-start gap-2.5 rounded-md px-1 py-1 hover:bg-sunken pointer-coarse:min-h-11">
              <input
                type="checkbox"
                className="mt-0.5 size-5 shrink-0 accent-accent"
                checked={chosen.includes(item)}
                onChange={({ currentTarget }) => choose([item.id], currentTarget.checked)}
              />
              <span className="min-w-0 wrap-break-word">
                <span className="tabular me-2 text-ink-soft">{item.code}</span>
                <span lang={frame.municipality.locale}>{wordsOf(item) || t('untitled')}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
