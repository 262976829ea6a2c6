'use client'

import type { ReactNode } from 'react'
import { ConnectionNotice } from '#components/live/connection-notice.tsx'
import { WorkspaceHeader } from '#components/workspace/workspace-header.tsx'

/** The last stored text, to be read while the live document is on its way or cannot come. */
export function StoredWorkspace({ tools, children }: { tools: ReactNode; children: ReactNode }) {
  return (
    <main id="main" data-chrome="none" className="flex min-h-dvh flex-col">
      <WorkspaceHeader tools={tools} />
      <div className="px-4 not-empty:pt-4">
        <ConnectionNotice />
      </div>
      <div className="min-h-0 flex-1">{children}</div>
    </main>
  )
}
