'use client'

import { Vote } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useOwnAttendance } from '#components/attendance/use-own-attendance.ts'
import { useCall, useCalls } from '#components/bell/use-call.ts'
import { OwnState } from '#components/queue/ask-to-speak.tsx'
import { type Own, useOwnTurns } from '#components/queue/use-own-turns.ts'
import { type Queue, useQueue } from '#components/queue/use-queue.ts'
import { useQueueNews } from '#components/queue/use-queue-news.ts'
import { useSurroundings } from '#components/workspace/surroundings.tsx'
import { AskDoor } from './ask-door.tsx'
import { BALLOT } from './asked-now.tsx'
import { HereDoor } from './here-door.tsx'
import { PhoneBar } from './phone-shell.tsx'
import { usePhoneWords } from './phone-words.tsx'
import { SayDoor } from './say-door.tsx'
import { useInView } from './use-in-view.ts'

/** What somebody who takes part can do, in reach of one thumb. */
export function MembersBar() {
  const { can } = useSurroundings()
  const { own: attendance, checkIn, isPending } = useOwnAttendance()
  const queue = useQueue()
  const own = useOwnTurns()
  useQueueNews(queue, own.ids)
  useQueueCalls(queue, own)

  const isCalledToVote = useCalls().some(({ kind }) => kind === 'vote')
  const [speaks, writes] = [can('ask-to-speak'), can('add-contribution')]
  const isExpected = attendance?.isOpen === true && attendance.status !== 'here'
  if (!speaks && !writes && !isExpected) return null
  return (
    <PhoneBar>
      {isCalledToVote && <CallToVote />}
      {speaks && <OwnState queue={queue} own={own} />}
      <div className="flex flex-wrap gap-2">
        {isExpected && (
          <HereDoor isBack={attendance.status === 'left'} checkIn={checkIn} isPending={isPending} />
        )}
        {speaks && <AskDoor queue={queue} own={own} isFirst={!isExpected} />}
        {writes && <SayDoor />}
      </div>
    </PhoneBar>
  )
}

/** Whoever has scrolled away from a ballot that waits for them is led back to it. */
function CallToVote() {
  const { toVote } = usePhoneWords()
  if (useInView(BALLOT)) return null
  return (
    <a
      href={`#${BALLOT}`}
      className="flex min-h-11 items-center justify-center gap-2 rounded-md border border-live-line bg-live-bg px-3 font-semibold text-live-ink no-underline"
    >
      <Vote size={18} aria-hidden className="shrink-0" />
      {toVote}
    </a>
  )
}

function useQueueCalls({ speaking, waiting }: Queue, { ids }: Own): void {
  const t = useTranslations('queue')
  useCall('floor', ids.has(speaking?.id ?? '') ? t('yours') : null)
  useCall('next', ids.has(waiting[0]?.id ?? '') ? t('placeNext') : null)
}
