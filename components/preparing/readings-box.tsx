'use client'

import { useTranslations } from 'use-intl'
import { NoticeBox } from '#components/ui/notice-box.tsx'

/** Both things that a date with the wrong weekday may have meant. */
export function ReadingsBox({ readings }: { readings: readonly string[] }) {
  const t = useTranslations('floor')
  return (
    <NoticeBox tone="needs-work" role="alert" title={t('notice.mismatchTitle')}>
      <ul className="list-disc ps-5">
        {readings.map((reading) => (
          <li key={reading}>{reading}</li>
        ))}
      </ul>
      <p className="mt-2">{t('notice.mismatchDo')}</p>
    </NoticeBox>
  )
}
