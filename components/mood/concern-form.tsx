'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#components/ui/button.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { type Card, LONGEST_CONCERN } from '#domain/mood/mood.ts'

type Props = { card: Card; isBusy: boolean; onShow: (card: Card) => void }

/** One sentence with a yellow or red card, for whoever does not like to stand up. */
export function ConcernForm({ card, isBusy, onShow }: Props) {
  const t = useTranslations('mood')
  const [concern, setConcern] = useState(card.concern ?? '')
  const isChanged = concern.trim() !== (card.concern ?? '')
  return (
    <div className="space-y-2">
      <TextArea
        label={t('concern')}
        hint={t('concernHint')}
        rows={2}
        maxLength={LONGEST_CONCERN}
        value={concern}
        onChange={setConcern}
      />
      <Button
        isPending={isBusy}
        isDisabled={!isChanged && !isBusy}
        onPress={() => onShow({ colour: card.colour, concern })}
      >
        {t('addConcern')}
      </Button>
    </div>
  )
}
