'use client'

import { useTranslations } from 'use-intl'
import { Badge } from '#components/ui/badge.tsx'
import type { FloorTurn } from '#protocol/floor.ts'

/** What kind of turn it is, where it is not an ordinary one. */
export function TurnMarks({ turn: { kind, isFirst } }: { turn: FloorTurn }) {
  const t = useTranslations('queue')
  if (kind !== 'normal') {
    return <Badge tone={kind === 'reply' ? 'neutral' : 'needs-work'}>{t(`shown.kinds.${kind}`)}</Badge>
  }
  return isFirst ? <Badge tone="info">{t('shown.first')}</Badge> : null
}
