'use client'

import { ClipboardCheck } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useFloor } from '#components/live/use-floor.ts'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import type { AttendanceDesk } from '#protocol/attendance.ts'

/** "24 present, 19 with a vote – quorum of 15 met": for everybody here in numbers, the quorum for moderators. */
export function PresenceCount({ list }: { list: AttendanceDesk | null }) {
  const { onlooker, show } = useSurroundings()
  const counts = useFloor(({ meeting }) => meeting?.attendance ?? null)
  if (onlooker.role === 'moderator') {
    if (!list) return null
    return (
      <Button
        variant="quiet"
        size="sm"
        icon={<ClipboardCheck size={16} aria-hidden />}
        onPress={() => show({ kind: 'desk', at: 'list' })}
        className={classNames('tabular shrink-0', list.quorum?.isMet === false && 'text-needs-work-ink')}
      >
        <Counts present={list.present} withVote={list.withVote} quorum={list.quorum} />
      </Button>
    )
  }
  if (!counts) return null
  return (
    <p className="tabular flex shrink-0 items-center gap-2 px-2.5 text-small text-ink-soft">
      <ClipboardCheck size={16} aria-hidden />
      <Counts present={counts.present} withVote={counts.withVote} quorum={null} />
    </p>
  )
}

type CountsProps = { present: number; withVote: number; quorum: AttendanceDesk['quorum'] }

/** Narrow, the figure speaks for itself and the rest is for ears. */
function Counts({ present, withVote, quorum }: CountsProps) {
  const t = useTranslations('attendance')
  return (
    <span>
      {t('present', { count: present })}
      <span className="max-2xl:sr-only">
        , {t('withVote', { count: withVote })}
        {quorum && (
          <>
            {' – '}
            {quorum.isMet
              ? t('quorumMet', { needed: quorum.needed })
              : t('quorumMissing', { needed: quorum.needed, missing: quorum.needed - withVote })}
          </>
        )}
      </span>
    </span>
  )
}
