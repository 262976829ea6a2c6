'use client'

import { useTranslations } from 'use-intl'
import { focusCard } from '#components/board/focus-card.ts'
import { EntryFormFields } from '#components/floor/entry-form-fields.tsx'
import { ExactWords } from '#components/floor/exact-words.tsx'
import { focusFirst, MissingNotice } from '#components/floor/missing-notice.tsx'
import { Precedent } from '#components/floor/precedent.tsx'
import { useFinalise } from '#components/floor/use-finalise.ts'
import { entryPath } from '#components/story/addresses.ts'
import { announce } from '#components/ui/announcer.ts'
import { Button } from '#components/ui/button.tsx'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { SideSheet } from '#components/ui/side-sheet.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import type { FloorCard } from '#protocol/floor.ts'

/** Writes an adopted proposal into the plan: everything known is filled in, the rest is marked. */
export function FinaliseSheet({ card }: { card: FloorCard }) {
  const t = useTranslations('floor')
  const reasons = useTranslations('reasons')
  const { show } = useSurroundings()
  const finalise = useFinalise(card.id, (code) => announce(t('finalise.written', { code })))
  const { filling, problems, refusal, refusedField, isTried, isPending } = finalise
  const isWritten = card.entryCode !== null

  const write = async () => {
    const isSent = await finalise.write()
    if (!isSent) focusFirst(problems)
  }
  const close = () => {
    show(null)
    focusCard(card.id, isWritten ? 'finalised' : 'decided')
  }
  return (
    <SideSheet
      isOpen
      onClose={close}
      title={t('finalise.title', { code: card.code })}
      footer={
        isWritten ? (
          <Button autoFocus onPress={close}>
            {t('close')}
          </Button>
        ) : (
          <Button variant="primary" isPending={isPending} isDisabled={!filling} onPress={() => void write()}>
            {t('finalise.write')}
          </Button>
        )
      }
    >
      {card.entryCode ? (
        <Written entryCode={card.entryCode} />
      ) : (
        <div className="flex flex-col gap-5">
          {refusal && !refusedField && (
            <NoticeBox tone="needs-work" role="alert">
              {reasons(refusal)}
            </NoticeBox>
          )}
          <ExactWords words={filling?.prepared.words ?? null} />
          {filling && (
            <>
              <Precedent prepared={filling.prepared} />
              <MissingNotice problems={problems} isTried={isTried} />
              <EntryFormFields
                {...filling}
                problems={refusal && refusedField ? new Map(problems).set(refusedField, refusal) : problems}
                isTried={isTried}
                onChange={finalise.change}
              />
            </>
          )}
        </div>
      )}
    </SideSheet>
  )
}

function Written({ entryCode }: { entryCode: string }) {
  const t = useTranslations('floor')
  const { frame } = useSurroundings()
  return (
    <NoticeBox tone="adopted" role="status" title={t('finalise.written', { code: entryCode })}>
      <p>{t('finalise.locked')}</p>
      <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
        <TextLink href={entryPath(entryCode)}>{t('finalise.openEntry', { code: entryCode })}</TextLink>
        {frame.plan && <TextLink href={`/plans/${frame.plan.slug}`}>{t('finalise.openPlan')}</TextLink>}
      </p>
    </NoticeBox>
  )
}
