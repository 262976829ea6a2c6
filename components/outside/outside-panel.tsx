'use client'

import { useTranslations } from 'use-intl'
import { useFloor } from '#components/live/use-floor.ts'
import { InputChoice } from '#components/outside/input-choice.tsx'
import { SubmissionList } from '#components/outside/submission-list.tsx'
import type { OutsideList } from '#components/outside/use-outside-desk.ts'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { SideSheet } from '#components/ui/side-sheet.tsx'
import { Spinner } from '#components/ui/spinner.tsx'
import { useSurroundings } from '#components/workspace/surroundings.tsx'

/** What comes from people without an account: what waits, and what may be sent at all. */
export function OutsidePanel({ outside: { desk, refusal, look } }: { outside: OutsideList }) {
  const t = useTranslations('outside.desk')
  const reasons = useTranslations('reasons')
  const { show } = useSurroundings()
  const input = useFloor(({ meeting }) => meeting?.outsideInput ?? 'closed')
  return (
    <SideSheet isOpen onClose={() => show(null)} title={t('title')}>
      <div className="flex flex-col gap-7">
        {refusal && (
          <NoticeBox tone="needs-work" role="alert">
            {reasons(refusal)}
          </NoticeBox>
        )}
        {!desk && !refusal && <Spinner label={t('looking')} />}
        {desk && <SubmissionList desk={desk} input={input} onChanged={look} />}
        <InputChoice input={input} />
      </div>
    </SideSheet>
  )
}
