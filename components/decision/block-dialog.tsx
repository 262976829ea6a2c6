'use client'

import { useTranslations } from 'use-intl'
import { focusCard } from '#components/board/focus-card.ts'
import { BlockList } from '#components/decision/block-list.tsx'
import { useBlock } from '#components/decision/use-block.ts'
import { DecisionFields } from '#components/floor/decision-fields.tsx'
import { fieldOf } from '#components/floor/decision-form.ts'
import { announce } from '#components/ui/announcer.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { Select } from '#components/ui/select.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { FEWEST_IN_BLOCK } from '#domain/proposal/block.ts'
import { BLOCK_METHODS } from '#domain/proposal/state.ts'

const ALL = 'all'

/** All that nobody wants to speak about, decided at once; each keeps a decision of its own. */
export function BlockDialog() {
  const t = useTranslations('decisions')
  const own = useTranslations('floor')
  const states = useTranslations('states')
  const reasons = useTranslations('reasons')
  const { frame, show } = useSurroundings()
  const block = useBlock((number, count, { result }) => {
    announce(t('block.recorded', { number, count, result: states(`outcome.${result}`) }))
    const [first] = block.cards
    show(null)
    if (first) focusCard(first.id, 'decided')
  })
  const { cards, leftOut, form, refused, words } = block
  const field = refused && fieldOf(refused.reason)
  const isEnough = cards.length >= FEWEST_IN_BLOCK

  return (
    <Dialog
      isOpen
      size="lg"
      onOpenChange={(isOpen) => !isOpen && show(null)}
      title={t('block.title', { count: cards.length })}
      footer={
        <>
          <Button onPress={() => show(null)}>{own('cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={!isEnough || words.size === 0}
            isPending={block.isPending}
            onPress={() => void block.record()}
          >
            {t('block.record', { count: cards.length, result: states(`outcome.${form.result}`) })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        {refused && !field && (
          <NoticeBox tone="needs-work" role="alert" title={reasons(refused.reason)}>
            {refused.about.length > 0 && t('block.which', { codes: refused.about.join(', ') })}
          </NoticeBox>
        )}
        {frame.themes.length > 1 && (
          <Select
            label={t('block.theme')}
            value={block.themeId ?? ALL}
            onChange={(id) => block.chooseTheme(id === ALL ? null : id)}
            items={[
              { id: ALL, label: t('block.allThemes') },
              ...frame.themes.map(({ id, title }) => ({ id, label: title })),
            ]}
          />
        )}
        {!isEnough && <NoticeBox tone="needs-work" title={t('block.tooFew')} />}
        <BlockList cards={cards} leftOut={leftOut} words={words} />
        <DecisionFields
          form={form}
          judging={block.judging}
          methods={BLOCK_METHODS}
          onChange={block.change}
          error={refused && field ? { field, text: reasons(refused.reason) } : undefined}
        />
        <p className="measure text-ink-soft">{t('block.howItWorks')}</p>
      </div>
    </Dialog>
  )
}
