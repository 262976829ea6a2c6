'use client'

import { X } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { useTranslations } from 'use-intl'
import { classNames } from '#components/ui/class-names.ts'
import { ICON_BUTTON } from '#components/ui/icon-button.tsx'

type Props = { onPress: () => void; className?: string }

/** Without a tooltip, which would take the first Esc for itself. */
export function CloseButton({ onPress, className }: Props) {
  const t = useTranslations('ui')
  return (
    <Button aria-label={t('close')} onPress={onPress} className={classNames(ICON_BUTTON, className)}>
      <X size={18} aria-hidden />
    </Button>
  )
}
