'use client'

import { useTranslations } from 'use-intl'
import type { EntryField } from '#components/floor/entry-form.ts'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { REQUIRED_FIELDS } from '#domain/plan/entry.ts'
import type { Reason } from '#protocol/reasons.ts'

type Props = { problems: ReadonlyMap<EntryField, 'missing' | Reason>; isTried: boolean }

/** What the rulebook still asks for, said before anybody presses, each one press from its field. */
export function MissingNotice({ problems, isTried }: Props) {
  const t = useTranslations('floor')
  const missing = REQUIRED_FIELDS.filter((field) => problems.get(field) === 'missing')
  if (missing.length === 0) return null

  return (
    <NoticeBox
      tone="needs-work"
      title={t('finalise.missing', { count: missing.length })}
      {...(isTried && { role: 'alert' })}
    >
      <ul className="flex flex-wrap gap-x-3 gap-y-1">
        {missing.map((field) => (
          <li key={field}>
            <button
              type="button"
              className="min-h-6 underline underline-offset-2 pointer-coarse:min-h-11"
              onClick={() => focusField(field)}
            >
              {t(`entry.${field}`)}
            </button>
          </li>
        ))}
      </ul>
    </NoticeBox>
  )
}

function focusField(field: EntryField): void {
  const place = document.getElementById(entryFieldId(field))
  place?.scrollIntoView({ block: 'center' })
  place?.querySelector<HTMLElement>('input, textarea, button')?.focus()
}

export const entryFieldId = (field: EntryField) => `entry-${field}`
