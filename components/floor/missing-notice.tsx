'use client'

import { useTranslations } from 'use-intl'
import type { EntryField } from '#components/floor/entry-form.ts'
import type { Problems } from '#components/floor/use-finalise.ts'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { REQUIRED_FIELDS } from '#domain/plan/entry.ts'

type Props = { problems: Problems; isTried: boolean }

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

/** Where the first thing to put right is: focus goes there when the press came too early. */
export function focusFirst(problems: Problems): void {
  const [field] = problems.keys()
  if (field) requestAnimationFrame(() => focusField(field))
}

function focusField(field: EntryField): void {
  const place = document.getElementById(entryFieldId(field))
  place?.scrollIntoView({ block: 'center' })
  place?.querySelector<HTMLElement>('input, textarea, button')?.focus()
}

export const entryFieldId = (field: EntryField) => `entry-${field}`
