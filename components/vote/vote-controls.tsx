'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#components/ui/button.tsx'
import { CancelVoteDialog } from '#components/vote/cancel-vote-dialog.tsx'
import { CloseVoteDialog } from '#components/vote/close-vote-dialog.tsx'
import type { FloorVote } from '#protocol/floor-vote.ts'

/** For every moderator, whoever opened the vote: the laptop of one may be dead. */
export function VoteControls({ vote }: { vote: FloorVote }) {
  const t = useTranslations('ballot')
  const [asks, setAsks] = useState<'close' | 'cancel' | null>(null)
  const haveAll = vote.entitled > 0 && vote.voted >= vote.entitled
  return (
    <div className="flex flex-wrap items-center gap-2.5">
      <Button variant={haveAll ? 'primary' : 'secondary'} onPress={() => setAsks('close')}>
        {t('close')}
      </Button>
      <Button variant="quiet" onPress={() => setAsks('cancel')}>
        {t('cancel')}
      </Button>
      {haveAll && (
        <p role="status" className="font-semibold text-accent-ink">
          {t('allVoted')}
        </p>
      )}
      {asks === 'close' && <CloseVoteDialog vote={vote} onClose={() => setAsks(null)} />}
      {asks === 'cancel' && <CancelVoteDialog vote={vote} onClose={() => setAsks(null)} />}
    </div>
  )
}
