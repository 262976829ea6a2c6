'use client'

import { useTranslations } from 'use-intl'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import type { SlotState } from '#protocol/starting-agenda.ts'

/** What speaks against a day or a room. The box confirms these concerns and no others. */
export function ConcernsBox({ concerns }: { concerns: NonNullable<SlotState['concerns']> }) {
  const t = useTranslations('preparing')
  return (
    <NoticeBox tone="needs-work" role="alert" title={t('slot.title')}>
      <ul className="list-disc ps-5">
        {concerns.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <label
        key={concerns.keys}
        className="mt-2 flex min-h-8 items-start gap-2.5 py-1 pointer-coarse:min-h-11"
      >
        <input type="checkbox" name="confirmed" value={concerns.keys} className="mt-0.5 size-5 shrink-0" />
        <span>{t('slot.confirm')}</span>
      </label>
    </NoticeBox>
  )
}
