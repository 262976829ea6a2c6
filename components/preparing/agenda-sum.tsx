'use client'

import { Clock } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { classNames } from '#components/ui/class-names.ts'
import { TONE_INK } from '#components/ui/tone.ts'
import { useFormats } from '#components/words/use-formats.ts'

type Props = {
  planned: number
  /** Of the meeting, in minutes. */
  length: number
}

/** Whether what is planned fits into the meeting. */
export function AgendaSum({ planned, length }: Props) {
  const t = useTranslations('preparing')
  const { minutes } = useFormats()
  const spare = length - planned
  return (
    <p className="tabular flex flex-wrap items-center gap-x-2">
      <Clock size={16} aria-hidden className="text-ink-soft" />
      <span>{t('agenda.sum', { planned: minutes(planned), length: minutes(length) })}</span>
      <strong className={classNames(spare < 0 && TONE_INK['not-adopted'])}>
        {spare === 0 && t('agenda.sumFits')}
        {spare > 0 && t('agenda.sumSpare', { spare: minutes(spare) })}
        {spare < 0 && t('agenda.sumOver', { over: minutes(-spare) })}
      </strong>
    </p>
  )
}
