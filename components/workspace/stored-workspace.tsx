'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useSaving } from '#components/live/use-saving.ts'
import { NoticeBox } from '#components/ui/notice-box.tsx'
import { WorkspaceHeader } from '#components/workspace/workspace-header.tsx'

/** The last stored text, to be read while the live document is on its way or cannot come. */
export function StoredWorkspace({ tools, children }: { tools: ReactNode; children: ReactNode }) {
  const t = useTranslations('floor')
  const { isOnline, state } = useSaving()
  const isAway = !isOnline && state !== 'connecting'
  return (
    <main id="main" data-chrome="none" className="flex min-h-dvh flex-col">
      <WorkspaceHeader tools={tools} />
      {isAway && (
        <div className="px-4 pt-4">
          <NoticeBox tone="needs-work" role="status" title={t('stored.title')}>
            {t('stored.text')}
          </NoticeBox>
        </div>
      )}
      <div className="min-h-0 flex-1">{children}</div>
    </main>
  )
}
